/** Clauses around what is said of an attribute: reasons, consequences, and what holds where nothing is said. Data. */
import type { Language } from '../../domain/recognition.js';

interface Clauses {
  readonly so: RegExp;
  readonly because: RegExp;
  /** A clause after the fact, and before it. */
  readonly after: RegExp;
  readonly before: RegExp;
  /** Clauses of which the default is what holds where they do not: "unless …", "until …". */
  readonly unless: RegExp;
  /** "if nothing is picked": nobody said anything. */
  readonly unsaid: RegExp;
  /** What leads to the value: "it should say". */
  readonly saying: RegExp;
  /** Words that may say something of their own, so that they are not passed over. */
  readonly weighty: RegExp;
}

const SAYING_EN =
  'say|says|said|choose|chooses|chose|chosen|pick|picks|picked|select|selects|selected|enter|enters|entered|fill|fills|filled|type|types|typed|write|writes|wrote|written|tell|tells|told|give|gives|gave|given|set|sets|change|changes|changed|specify|specifies|specified|state|stated|tick|ticks|ticked|put|puts|decide|decides|decided|mention|mentions|mentioned|answer|answers|answered|know|knows|known|note|noted|agreed|indicated|checked|marked';

export const CLAUSES: Readonly<Record<Language, Clauses>> = {
  en: {
    so: /^(.+?),?\s+(?:and\s+)?(?:so|therefore|thus|hence|that is why|which is why|which means|and that is why)\s+(?!that\b|far\b|so\b|on\b|important\b|much\b|many\b)(?:it is |that is )?(.+)$/i,
    because:
      /^(.+?),?\s+(?:because|since|as (?:it|we|they|i|the|there)|for the sake of|due to|by law|for legal reasons)\b\s*(.*)$/i,
    after:
      /^(.+?),?\s+((?:if|when|whenever|unless|until|till|as long as|while|in case|except when|except if|as|for as long as|where|before|after) .+|left (?:alone|empty|blank)|with nothing said)$/i,
    before:
      /^((?:if|when|whenever|unless|until|till|as long as|in case) .+?)(?:,| then| it should| it is|,? it)\s+(.+)$/i,
    unless:
      /^(?:unless|until|till|except when|except if|as long as (?:nobody|no one|nothing|\w+ (?:do|have|has|does|did) not)) ?/i,
    unsaid: new RegExp(
      `^(?:(?:if|when|whenever|in case|as|where|unless) (?:(?:nobody|no one|nothing|none|neither|no (?:\\p{L}+))(?: else)?(?:'s)?(?: (?:is|was|has been|be|got|gets|we|i|they))?(?: (?:${SAYING_EN}|there|anything|it|so|us|me|else|otherwise|in|one))*|(?:i|we|you|they|he|she|people|the \\p{L}+) (?:do|does|did|have|has)? ?(?:not|never) (?:ever )?(?:${SAYING_EN}|touch|care|bother|mind|object)(?: .{0,30})?|(?:i|we|you|they|he|she) (?:forget|forgot|leave|left|say nothing|write nothing|choose nothing|enter nothing|skip|leaves)(?: .{0,20})?|(?:it is |they are |it was |that is )?(?:not|left|un)\\s?(?:${SAYING_EN}|out|empty|blank|open|alone|off|unset|unspecified)(?: .{0,12})?|(?:it is |left )?(?:empty|blank|unset|missing|unspecified|omitted|skipped|left)|(?:otherwise|differently) .{0,20})|unless .{1,40}(?:otherwise|another|different|else|other)|left (?:alone|empty|blank)|with nothing said|(?:if|when) (?:it is |they are )?(?:new|created|added|saved))$`,
      'iu',
    ),
    saying:
      /^(?:(?:that|which|it|this|and|then|we|i|just|,) )*(?:(?:is|are|be|should be|must be|should say|shall be|says|say|should read|reads|counts as|count as|assume|assumes|assumed|set to|with|use|take|takes|put|make it|defaults to|stays|remains|becomes|it is|will be|would be|goes to|has to be|starts as|starts at|to be) )?(?:it )?/i,
    weighty:
      /\b(?:must|should|shall|has to|have to|required|mandatory|obligatory|compulsory|unique|default|otherwise|minimum|maximum|least|most|than|else|never|always|between|above|below|under|over|calculated|twice|same)\b|\d|[,:;=<>]/i,
  },
  pt: {
    so: /^(.+?),?\s+(?:e\s+)?(?:por isso|portanto|entao|então|logo|assim)\s+(.+)$/i,
    because: /^(.+?),?\s+(?:porque|pois|já que|ja que|visto que|uma vez que)\s+(.+)$/i,
    after: /^(.+?),?\s+((?:se|quando|salvo|a menos que|a não ser que|até|ate|enquanto|caso|exceto se) .+)$/i,
    before: /^((?:se|quando|caso|salvo|a menos que) .+?)(?:,| então| fica| é)\s+(.+)$/i,
    unless: /^(?:salvo|a menos que|a não ser que|até|ate|enquanto (?:não|nao|ninguém|ninguem)|exceto se) /i,
    unsaid:
      /^(?:se|quando|caso) (?:(?:ninguém|ninguem|nada|não|nao|nenhum\p{L}*|a gente não|eu não|nós não)\b.{0,40}|ficar? (?:em branco|vazi[oa])|(?:estiver|for) (?:vazi[oa]|omitid[oa]))$/iu,
    saying:
      /^(?:(?:que|e|então|entao) )*(?:(?:é|eh|seja|fica|deve ser|conta como|usa|usar|assume|vale|começa em|começa como|como|com) )?/i,
    weighty:
      /\b(?:deve|tem que|tem de|obrigatori[oa]|unic[oa]|padrao|minimo|maximo|nunca|sempre|entre|acima|abaixo)\b|\d|[,:;=<>]/i,
  },
};

/** Signs of a rule about one value that sentences without marks are not read by. */
export const RULING: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:only |must |should )?(?:even|odd) numbers?|a multiple of|multiples of|in steps of|in the (?:past|future)|(?:digits?|letters?|numbers?|capitals?) only|nothing but (?:digits|letters|numbers)|only (?:digits|letters|numbers)|alphanumeric|upper ?case|lower ?case|(?:one|two|three|four|\d+) capital letters?|(?:is|are|must be|has to be|it is)? ?(?:required|mandatory|needed|obligatory|compulsory|filled in|filled) (?:only )?(?:if|when|unless|once|as soon as)|regex|matching|(?:not|never|no) (?:before|after|later than|earlier than) (?:today|now|this year|the)|(?:and|to|until) (?:today|now|this year)|today by itself|now by itself|by itself|on its own|automatically|default now|defaults? to (?:now|today)|now\(|computed|calculated|worked out|current (?:date|time|year)|(?:sum|product|total|average|difference|count) of|(?:\d+ ?%|percent) of|steps of)\b/i,
  pt: /\b(?:calculad[oa]|soma d[aeo]s?|média d|automatic|automátic|sozinh[oa]|no (?:futuro|passado)|múltiplo de|(?:só|apenas) (?:números|letras|dígitos)|maiúsculas|obrigatóri[oa] (?:se|quando)|não (?:antes|depois) de)\b/i,
};
