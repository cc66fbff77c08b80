/** Words that tell of a value what stands where nothing is said: "100 being the standard", "with 12 as our usual". Data. */
import type { Language } from '../../domain/recognition.js';

interface DefaultWords {
  /** Any word beside them is the value. */
  readonly strong: RegExp;
  /** A number, a yes or no, or one of the choices beside them is. */
  readonly weak: RegExp;
  /** What stands between them and the value. */
  readonly light: RegExp;
}

export const DEFAULT_WORDS: Readonly<Record<Language, DefaultWords>> = {
  en: {
    strong:
      /\b(?:(?:by|as|being|is|per) (?:the |a |our |its )?(?:default|standard)|(?:the |a |an |our )?(?:default|standard|initial|preset|start|starting) value(?: of| is)?|(?:default|standard|preset|def)(?: is| of)?|preselected|pre-selected|prefilled|pre-filled|preset)\b/i,
    weak: /\b(?:(?:the |our |as |being )*(?:usual|norm|normal|start)(?: case| value)?|usually|normally|ordinarily|customarily|typically|generally|as a rule|in (?:the )?beginning|at (?:the )?(?:beginning|begin|start|outset|departure)|from the start|to (?:begin|start) with|beforehand|initially|at first|by default)\b/i,
    light:
      /^(?:(?:is|are|be|being|it|that|which|with|shall|should|will|to|as|our|the|a|an|of|value|at|and|starts?|stands?|set|says?)\s+|[:=,–—-]\s*)+(?=\S)|(?:\s*[,:=–—-]|\s+(?:is|are|as|being|it|lol|haha))+$/gi,
  },
  pt: {
    strong:
      /\b(?:por (?:padrão|padrao|defeito|omissão|omissao)|como padrão|(?:um |o )?valor (?:padrão|padrao|inicial)(?: de| é)?|padrão(?: é| de)?|padrao|default)(?!\p{L})/iu,
    weak: /\b(?:no (?:começo|comeco|início|inicio)|de (?:início|inicio|partida)|inicialmente|à partida|normalmente|começa(?: por| em| com| como)?|comeca(?: em| com| como)?)(?!\p{L})/iu,
    light:
      /^(?:(?:é|eh|são|fica|em|com|de|como|um|uma|o|a|que|e)\s+|[:=,–—-]\s*)+(?=\S)|(?:\s*[,:=–—-]|\s+(?:é|como))+$/giu,
  },
};
