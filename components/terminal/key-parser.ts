/**
 * Bytes from the terminal to keys. Sequences may be cut anywhere between two reads (ssh does it): what is incomplete
 * waits for the next bytes, or for `flush` when none came in time. Pastes arrive as one key and never as Enter.
 */
import { StringDecoder } from 'node:string_decoder';
import { applicationKey, controlKey } from './control-sequence.js';
import { type Key, key } from './key.js';

const ESC = '\u001b';
const PASTE_START = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;
/** A string sequence longer than this is no answer of a terminal. */
const MAX_STRING = 4096;

/** One thing read from the buffer: its length, and the key if it was one. */
interface Token {
  readonly length: number;
  readonly key?: Key | undefined;
}

export interface KeyParser {
  push(chunk: Uint8Array): Key[];
  /** What the buffer waits for: nothing, the rest after a lone Esc, or the rest of a longer sequence. */
  pending(): 'none' | 'escape' | 'sequence' | 'paste';
  /** No more bytes came: a lone Esc is the Esc key, an unfinished sequence is dropped, an unfinished paste is given. */
  flush(): Key[];
}

export function createKeyParser(): KeyParser {
  const decoder = new StringDecoder('utf8');
  let buffer = '';
  let pasting: string | undefined;

  const drain = (): Key[] => {
    const keys: Key[] = [];
    for (;;) {
      if (pasting !== undefined) {
        const end = buffer.indexOf(PASTE_END);
        if (end < 0) {
          const sure = buffer.length - partialEnd(buffer);
          pasting += buffer.slice(0, sure);
          buffer = buffer.slice(sure);
          return keys;
        }
        keys.push(pasteKey(pasting + buffer.slice(0, end)));
        buffer = buffer.slice(end + PASTE_END.length);
        pasting = undefined;
        continue;
      }
      if (buffer === '') return keys;
      if (buffer.startsWith(PASTE_START)) {
        buffer = buffer.slice(PASTE_START.length);
        pasting = '';
        continue;
      }
      const token = nextToken(buffer);
      if (!token) return keys;
      buffer = buffer.slice(token.length);
      if (token.key) keys.push(token.key);
    }
  };

  return {
    push(chunk) {
      const text = decoder.write(Buffer.from(chunk));
      if (buffer === '' && pasting === undefined && isUnmarkedPaste(text)) return [pasteKey(text)];
      buffer += text;
      return drain();
    },
    pending() {
      if (pasting !== undefined) return 'paste';
      if (buffer === '') return 'none';
      return buffer === ESC ? 'escape' : 'sequence';
    },
    flush() {
      if (pasting !== undefined) {
        const pasted = pasting + buffer;
        pasting = undefined;
        buffer = '';
        return [pasteKey(pasted)];
      }
      const escapes = /^\u001b+$/.test(buffer);
      buffer = '';
      return escapes ? [key('escape')] : [];
    },
  };
}

const pasteKey = (text: string): Key => key('paste', text.replace(/\r\n?/g, '\n'));

/** A terminal without bracketed paste: several lines in one read, and no escape sequence. Nobody types that fast. */
const isUnmarkedPaste = (text: string): boolean => /[\r\n][^\r\n]/.test(text) && !text.includes(ESC) && text.length > 8;

/** How many characters at the end may be the start of the end mark. */
function partialEnd(text: string): number {
  for (let n = Math.min(PASTE_END.length - 1, text.length); n > 0; n--)
    if (PASTE_END.startsWith(text.slice(-n))) return n;
  return 0;
}

/** The first token of a buffer that is not empty; undefined when more bytes are needed. */
function nextToken(buffer: string): Token | undefined {
  const first = buffer.charAt(0);
  if (first === ESC) return escapeToken(buffer);
  if (first < ' ' || first === '\u007f') return { length: 1, key: controlCharacter(first) };
  const text = /^[^\u0000-\u001f\u007f\u0080-\u009f]+/.exec(buffer)?.[0];
  return text === undefined ? { length: 1 } : { length: text.length, key: key('text', text) };
}

function escapeToken(buffer: string): Token | undefined {
  const second = buffer.charAt(1);
  if (second === '') return undefined;
  if (second === '[') return controlToken(buffer);
  if (second === 'O') {
    const final = buffer.charAt(2);
    return final === '' ? undefined : { length: 3, key: applicationKey(final) };
  }
  if (/[\]PX^_]/.test(second)) return stringToken(buffer);
  const rest = nextToken(buffer.slice(1));
  if (!rest) return undefined;
  if (rest.key?.name !== 'text' || rest.key.ctrl)
    return { length: 1 + rest.length, key: rest.key && { ...rest.key, alt: true } };
  const letter = String.fromCodePoint(rest.key.text.codePointAt(0) ?? 0);
  return { length: 1 + letter.length, key: key('text', letter.toLowerCase(), { alt: true }) };
}

function controlToken(buffer: string): Token | undefined {
  if (buffer.charAt(2) === '[') return buffer.length < 4 ? undefined : { length: 4 };
  const match = /^\u001b\[([0-?]*)([ -/]*)([@-~])/.exec(buffer);
  if (match) return { length: match[0].length, key: controlKey(match[1] ?? '', match[3] ?? '') };
  const rxvtShift = /^\u001b\[(\d+)\$/.exec(buffer);
  if (rxvtShift) return { length: rxvtShift[0].length, key: controlKey(rxvtShift[1] ?? '', '$') };
  return /^\u001b\[[0-?]*[ -/]*$/.test(buffer) ? undefined : { length: 2 };
}

/** An answer of the terminal (colours, clipboard): swallowed. */
function stringToken(buffer: string): Token | undefined {
  const match = /^\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)/.exec(buffer);
  if (match) return { length: match[0].length };
  return buffer.length > MAX_STRING ? { length: buffer.length } : undefined;
}

function controlCharacter(character: string): Key | undefined {
  switch (character) {
    case '\r':
      return key('enter');
    case '\t':
      return key('tab');
    case '\u007f':
    case '\b':
      return key('backspace');
    case '\u0000':
      return undefined;
    default: {
      const code = character.charCodeAt(0);
      return code <= 26 ? key('text', String.fromCharCode(code + 96), { ctrl: true }) : undefined;
    }
  }
}
