/**
 * Text from people, files and models may hold escape sequences that move the cursor, ring the bell, set the title or
 * fill the clipboard (OSC 52). Nothing reaches a terminal, a log or an error message without passing here.
 */

/** OSC, DCS, SOS, PM and APC strings, ended by BEL or ST; an unended one swallows the rest of its line only. */
const STRING_SEQUENCE =
  /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)?/g;
const CONTROL_SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?/g;
const ESCAPE_SEQUENCE = /\u001b[ -/]*[0-~]?/g;
/** C0 but newline, DEL, C1, and the characters that reorder text without being seen. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const SUSPECT = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** Printable text with newlines; tabs become two spaces, carriage returns become newlines. */
export function plainText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, '  ')
    .replace(STRING_SEQUENCE, '')
    .replace(CONTROL_SEQUENCE, '')
    .replace(ESCAPE_SEQUENCE, '')
    .replace(CONTROL, '');
}

/** The same on one line: runs of white space that hold a newline become one space. */
export function plainLine(text: string): string {
  return plainText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
