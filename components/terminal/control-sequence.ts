/** CSI and SS3 sequences to keys: xterm, rxvt, the Linux console, modifyOtherKeys and the kitty protocol. */
import { type Key, type KeyName, key, type Modifiers } from './key.js';

const BY_FINAL: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  a: 'up',
  b: 'down',
  c: 'right',
  d: 'left',
};

const BY_NUMBER: Readonly<Record<string, KeyName>> = {
  '1': 'home',
  '3': 'delete',
  '4': 'end',
  '5': 'page-up',
  '6': 'page-down',
  '7': 'home',
  '8': 'end',
};

/** Unicode code points that kitty uses for keys; 57399 and up are the keypad's. */
const BY_CODE: ReadonlyMap<number, KeyName> = new Map([
  [9, 'tab'],
  [13, 'enter'],
  [27, 'escape'],
  [127, 'backspace'],
  [8, 'backspace'],
  [57414, 'enter'],
  [57417, 'left'],
  [57418, 'right'],
  [57419, 'up'],
  [57420, 'down'],
  [57421, 'page-up'],
  [57422, 'page-down'],
  [57423, 'home'],
  [57424, 'end'],
  [57426, 'delete'],
]);
const KEYPAD = '0123456789./*-+';
const KEYPAD_FROM = 57399;
const KITTY_PRIVATE_FROM = 57344;
const KITTY_PRIVATE_TO = 63743;
const RELEASED = '3';

/** `parameters` and `final` of `ESC [ parameters final`; undefined for what is no key press (reports, releases). */
export function controlKey(parameters: string, final: string): Key | undefined {
  if (/[<=>?]/.test(parameters)) return undefined;
  const [first = '', second = '', third = ''] = parameters.split(';');
  const [modifier = '', event] = second.split(':');
  if (event === RELEASED) return undefined;
  if (final === 'u') return kittyKey(first, modifiersOf(modifier), third);
  if (final === '~' && first === '27' && third !== '') return codeKey(Number(third), modifiersOf(modifier));
  if (final === 'Z') return key('tab', '', { shift: true });
  const name = final === '~' || final === '$' || final === '^' ? BY_NUMBER[first.split(':')[0] ?? ''] : BY_FINAL[final];
  if (!name) return undefined;
  const modifiers = modifiersOf(modifier);
  if (/[a-d]/.test(final) || final === '$') return key(name, '', { ...modifiers, shift: true });
  return key(name, '', final === '^' ? { ...modifiers, ctrl: true } : modifiers);
}

/** `ESC O final`: cursor keys in application mode, and the keypad's Enter. */
export function applicationKey(final: string): Key | undefined {
  if (final === 'M') return key('enter');
  if (/[a-d]/.test(final)) return key(BY_FINAL[final] ?? 'right', '', { ctrl: true });
  const name = BY_FINAL[final];
  return name && key(name);
}

function kittyKey(codes: string, modifiers: Modifiers, typed: string): Key | undefined {
  if (typed !== '' && !modifiers.ctrl && !modifiers.alt)
    return key(
      'text',
      typed
        .split(':')
        .map((code) => String.fromCodePoint(Number(code)))
        .join(''),
    );
  const [code = '', shifted = ''] = codes.split(':');
  return codeKey(Number(modifiers.shift && shifted !== '' ? shifted : code), modifiers);
}

function codeKey(code: number, modifiers: Modifiers): Key | undefined {
  const name = BY_CODE.get(code);
  if (name) return key(name, '', modifiers);
  const pad = KEYPAD[code - KEYPAD_FROM];
  if (pad) return key('text', pad, modifiers);
  if (!(code >= 32) || code > 0x10ffff || (code >= KITTY_PRIVATE_FROM && code <= KITTY_PRIVATE_TO)) return undefined;
  const typed = String.fromCodePoint(code);
  if (modifiers.ctrl || modifiers.alt) return key('text', typed.toLowerCase(), modifiers);
  return key('text', modifiers.shift ? typed.toUpperCase() : typed);
}

/** xterm's 1 + bits: shift 1, alt 2, ctrl 4 (super, hyper, meta and the locks are ignored). */
function modifiersOf(parameter: string): Modifiers {
  const bits = Math.max(0, Number(parameter || '1') - 1);
  return { shift: (bits & 1) !== 0, alt: (bits & 2) !== 0, ctrl: (bits & 4) !== 0 };
}
