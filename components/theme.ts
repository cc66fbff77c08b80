/** How tones look. Few colours, the terminal's own, so that they suit a light background as well as a dark one. */
import type { TextProps } from 'ink';
import type { Tone } from '../src/view/line.js';

export const TONES: Readonly<Record<Tone, Omit<TextProps, 'children'>>> = {
  plain: {},
  strong: { bold: true },
  dim: { dimColor: true },
  good: { color: 'green' },
  bad: { color: 'red' },
  attention: { color: 'yellow' },
  accent: { color: 'cyan' },
};

export interface Symbols {
  /** Our own symbols in `text`, in a form that the terminal's font has. */
  show(text: string): string;
  readonly spinner: readonly string[];
}

const ASCII: Readonly<Record<string, string>> = {
  '✓': '+',
  '✗': 'x',
  '◌': 'o',
  '›': '>',
  '·': '-',
  '▸': '>',
  '│': '|',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '∥': '|',
  '…': '~',
  '─': '-',
  '━': '=',
};
const OURS = new RegExp(`[${Object.keys(ASCII).join('')}]`, 'g');

/** Every symbol is one column wide in both sets, so that layouts agree. */
export const symbolsFor = (ascii: boolean): Symbols =>
  ascii
    ? { show: (text) => text.replace(OURS, (symbol) => ASCII[symbol] ?? symbol), spinner: ['|', '/', '-', '\\'] }
    : { show: (text) => text, spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] };
