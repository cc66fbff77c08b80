/** What the marked words of a relation say of two entities: how many of one belong to the other. */

import type { RelationKind } from '../../domain/entity-spec.js';
import { foldToAscii } from '../../domain/names.js';

export interface ToldLink {
  readonly relation: RelationKind;
  /** The target has the many: "several actors act in a play". */
  readonly turned?: boolean;
}

const MANY_TO_MANY =
  /^(?:[nm*] ?(?:[:x—–-]|\.\.) ?[nm*]|>-<|<->|@?many[- _]?to[- _]?many.*|m2m.*|[nm*] ?[:x—–-] ?[nm*] (?:between|with|to|entre|com).*|habtm|there is a many to many.*|many (?:on|at) both (?:sides|ends)|many both ways|muitos para muitos)$/;
const MANY_TO_ONE =
  /^(?:\w+ ?: ?)?(?:\(?[nm*]\)? ?(?:[:—–-]|\.\.) ?\(?1\)?(?: de)?|>--|-+> ?1|-+> ?fk|fk ?-+>|fk|-+> ?(?:fk)?|(?:fk )?\w+ ?-+>|\w+_id (?:references|fk)|fk \w+|@?ref|referenc(?:es|ing)|@?many[- _]?to[- _]?one|belongs_?to|foreign key)$/;
const ONE_TO_MANY =
  /^(?:\w+ ?: ?)?(?:\(?[10]\)? ?(?:[:—–-]|\.\.) ?\(?[nm*]\)?|\(?1\)? ?<- ?\(?[nm*]\)?|\|\|--o\{|--<|<-|@?one[- _]?to[- _]?many|has_?many|many)$/;

const NEVER_MORE = /\b(?:never|no|not|at most|nunca|no maximo) (?:more than |mais de )?(?:one|1|um|uma)$/;
const DENIED = /\b(?:no|not|never|nobody|none|without|nem|nao|nunca|cannot)\b/;
const MANY =
  /\b(?:many|several|lots of|plenty of|multiple|numerous|various|loads of|hundreds of|thousands of|dozens of|tons of|a bunch of|a great many|quite some|a lot of|a few|a number of|a couple of|a handful of|some|more than (?:one|two|three|four)|more|different|any number of|all (?:of )?(?:its|their|the)|as many|at least two|(?:one|two|three|four|five|six|1|2|3) or (?:two|three|four|five|six|more|2|3|4)|up to (?:two|three|four|five|six|seven|eight|nine|ten|twelve|[2-9]|\d{2,})|between \w+ and \w+|muit[oa]s|vari[oa]s|divers[oa]s|mais de um|mais de uma)$/;
const ONE =
  /(?:^|\b)(?:(?:exactly |just |only |always |at )?one|1|a|an|the one|a single|one single|one or no|its|an?other|(?:a|one) (?:bigger|larger|higher|wider|greater|broader|parent)|um|uma|um unico|uma unica|um so|uma so|exatamente uma?|apenas uma?|so uma?)$/;
const OWNING =
  /^(?:(?:can|may|will|must|should) )?(?:have|has|own|owns|contain|contains|include|includes|tem|possui|possuem)$/;

/** @param many several are spoken of: "many actors act in …"; `plural` of the target as typed */
export function linkOf(typed: string, many: boolean, plural: boolean): ToldLink | undefined {
  const words = foldToAscii(typed)
    .toLowerCase()
    .replace(/[–—→]/g, (dash) => (dash === '→' ? '->' : '-'))
    .replace(/^[\s,.;(]+|[\s,.;]+$/g, '')
    .replace(/^(?:and|but|e|mas) /, '')
    .replace(/^(?:are|is) (?=(?:a )?(?:many|one)[- ]to)/, '');
  const notation = notationOf(words);
  if (notation) return { relation: notation };
  if (NEVER_MORE.test(words)) return one(many);
  if (DENIED.test(words.replace(/\bone or no$|\b(?:none|no|zero) +(?:or )?one or (?=many|more|several)/, '')))
    return undefined;
  if (MANY.test(words)) return { relation: many ? 'manyToMany' : 'hasMany' };
  if (ONE.test(words)) return one(many);
  return OWNING.test(words) && plural && !many ? { relation: 'hasMany' } : undefined;
}

const one = (many: boolean): ToldLink => (many ? { relation: 'hasMany', turned: true } : { relation: 'belongsTo' });

function notationOf(words: string): RelationKind | undefined {
  if (MANY_TO_MANY.test(words)) return 'manyToMany';
  if (MANY_TO_ONE.test(words)) return 'belongsTo';
  return ONE_TO_MANY.test(words) ? 'hasMany' : undefined;
}
