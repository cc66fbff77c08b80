/** Where a sentence names entities that exist: known names need no guess about where they begin and end. */
import { wordsOf } from '../../../domain/names.js';
import type { KnownEntity, Language } from '../../../domain/recognition.js';
import { singularIn } from '../../text/singular.js';
import { expand, tokenise } from '../../text/tokens.js';

export interface Mention {
  readonly entity: KnownEntity;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly plural: boolean;
}

export interface Words {
  /** Lower-case ASCII, marks included. */
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
}

export function mentionsIn(request: string, known: readonly KnownEntity[], language: Language): Words {
  const words = tokenise(expand(request), language === 'pt')
    .filter(({ kind }) => kind !== 'end')
    .map(({ lower }) => lower);
  const names = known
    .map((entity) => ({ entity, name: wordsOf(entity.name).map((word) => singularIn(word, language)) }))
    .sort((a, b) => b.name.length - a.name.length);
  const whole: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const found = names.map((one) => mentionAt(words, i, one, language)).find((one) => one !== undefined);
    if (found) whole.push(found);
    i = found ? found.to : i + 1;
  }
  const unsaid = known.filter((entity) => !whole.some((mention) => mention.entity === entity));
  const heads = headMentions(words, unsaid, known, language).filter(
    ({ from }) => !whole.some((mention) => from >= mention.from && from < mention.to),
  );
  const partial = whole.flatMap(({ entity }) => headMentions(words, [entity], known, language));
  const all = [...whole, ...heads, ...partial].sort((x, y) => x.from - y.from || y.to - x.to);
  return { words, mentions: all.filter((one, i) => !all.slice(0, i).some(({ to }) => one.from < to)) };
}

function mentionAt(
  words: readonly string[],
  at: number,
  { entity, name }: { readonly entity: KnownEntity; readonly name: readonly string[] },
  language: Language,
): Mention | undefined {
  const joined = name.join('');
  for (const size of name.length > 1 ? [name.length, 1] : [1]) {
    const said = words.slice(at, at + size);
    if (said.map((word) => singularIn(word, language)).join('') !== joined) continue;
    const last = said[language === 'pt' ? 0 : said.length - 1] ?? '';
    return { entity, from: at, to: at + size, plural: singularIn(last, language) !== last };
  }
  return undefined;
}

/** "sites" for ConstructionSite, where no other name ends so. */
function headMentions(
  words: readonly string[],
  some: readonly KnownEntity[],
  known: readonly KnownEntity[],
  language: Language,
): Mention[] {
  const headOf = ({ name }: KnownEntity): string | undefined => {
    const parts = wordsOf(name);
    return parts.length < 2 ? undefined : language === 'pt' ? parts[0] : parts.at(-1);
  };
  const clear = some.filter((entity) => {
    const head = headOf(entity);
    return head !== undefined && known.filter(({ name }) => wordsOf(name).includes(head)).length === 1;
  });
  return words.flatMap((word, i): Mention[] => {
    const one = singularIn(word, language);
    const entity = clear.find((other) => headOf(other) === one);
    return entity ? [{ entity, from: i, to: i + 1, plural: one !== word }] : [];
  });
}
