/** A key press, whichever way the terminal spelled it. */

export type KeyName =
  | 'text'
  | 'paste'
  | 'enter'
  | 'tab'
  | 'escape'
  | 'backspace'
  | 'delete'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down';

export interface Key {
  readonly name: KeyName;
  /** What was typed or pasted; for Ctrl and Alt the letter, in lower case. Empty for named keys. */
  readonly text: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

export interface Modifiers {
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
}

export const key = (name: KeyName, text = '', { ctrl = false, alt = false, shift = false }: Modifiers = {}): Key => ({
  name,
  text,
  ctrl,
  alt,
  shift,
});
