/** Portuguese verbs in the forms that requests use. Data. */

/** "guard" → guardo, guarda, guardamos, guardam, guarde, guardem, guardar, guardando. */
const formsOf = (stem: string): string[] => {
  const soft = stem.replace(/c$/, 'qu').replace(/g$/, 'gu');
  return [
    ...['o', 'a', 'amos', 'am', 'ar', 'ando', 'ava', 'avamos'].map((ending) => stem + ending),
    ...['e', 'em', 'emos'].map((ending) => soft + ending),
  ];
};

/** Verbs of keeping record, whose forms are no nouns of things to keep. */
const KEEPING = 'guard anot armazen organiz acompanh salv monitor catalog';

export const PT_KEEPING = KEEPING.split(' ').flatMap(formsOf);

export const ptForms = (stems: string): string[] => stems.split(' ').flatMap(formsOf);
