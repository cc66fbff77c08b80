/** English verbs whose past forms no rule finds, and words around verbs. Data. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** "base past participle"; the last two alike are written once. */
const IRREGULAR = `
  be was been, bear bore born, beat beat beaten, become became become, begin began begun, bend bent, bet bet, bind bound,
  bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt,
  burst burst, buy bought, cast cast, catch caught, choose chose chosen, come came come, cost cost, creep crept, cut cut,
  dig dug, do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
  feel felt, fight fought, find found, fly flew flown, forget forgot forgotten, freeze froze frozen, get got, give gave given,
  go went gone, grind ground, grow grew grown, hang hung, have had, hear heard, hide hid hidden, hit hit, hold held,
  hurt hurt, keep kept, know knew known, lay laid, lead led, leave left, lend lent, let let, lie lay lain, light lit,
  lose lost, make made, mean meant, meet met, pay paid, put put, quit quit, read read, ride rode ridden, ring rang rung,
  rise rose risen, run ran run, say said, see saw seen, sell sold, send sent, set set, sew sewed sewn,
  shake shook shaken, shed shed, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung,
  sink sank sunk, sit sat, sleep slept, sow sowed sown, speak spoke spoken, spend spent, spin spun, split split,
  spread spread, stand stood, steal stole stolen, stick stuck, sting stung, strike struck, sweep swept, swim swam swum,
  swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown,
  wake woke woken, wear wore worn, weave wove woven, win won, wind wound, write wrote written`;

const VERBS: readonly (readonly [base: string, past: string, participle: string])[] = IRREGULAR.split(',').map(
  (line) => {
    const [base = '', past = '', participle = past] = line.trim().split(/\s+/);
    return [base, past, participle];
  },
);

/** By base. */
export const PARTICIPLES: ReadonlyMap<string, string> = new Map(VERBS.map(([base, , done]) => [base, done]));
export const BASES_OF_PAST: ReadonlyMap<string, string> = new Map(
  VERBS.flatMap(([base, past, done]): [string, string][] => [
    [done, base],
    [past, base],
  ]),
);
/** What one does without anything being done to something: no "come by". */
export const DONE_ALONE = set(
  'appear arrive come die exist fall fly go happen lie live occur rest sit sleep stand stay travel wait work play',
);
export const PARTICLES = set('after away back by down in off on out over through up');
export const AUXILIARIES = set(
  'is are was were am be been being has have had can could will would shall should must may might do does did gets get got needs need ought',
);
/** They say how, and are no part of what is named. */
export const ADVERBS = set(
  'already actually also always finally just normally originally really still usually ever probably mostly',
);
