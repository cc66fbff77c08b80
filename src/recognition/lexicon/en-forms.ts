/** English: attributes told as clauses, and the words before a list of allowed values. */
import type { AttributeForm } from './lexicon.js';

const SUBJECT =
  '(i|we|it|they|he|she|you|the person|the customer|the owner|somebody|someone|people|the member|the patient|{e})';
const REST =
  '[(it|them|him|her|us|me|there|in|out|up|on|at|for it|from it|this|that|with it|at all|from us|of it|here|off|back|away|down|over)] [{z}]';
const OR_NOT = '[or not|yet|already|or not yet]';
const YES_NO = '(yes or no|yes / no|yes no|y / n|true or false|true / false)';

export const EN_FORMS: readonly (readonly [AttributeForm, readonly string[]])[] = [
  [
    { name: '{w} {v}', type: 'boolean' },
    [
      '[a|just a|simple] (yes or no|yes / no|yes no|true or false|tick box|checkbox|tick|flag) [field] (for|on|whether|if|saying|to say|that says|telling|about) [whether|if|saying if] [or not] [the|a|its|their|there is|there are|they have] {w} (is|are|was|were|has been|have been) [already|still] {v} [or not|yet]',
      '(if|whether) [or not] [the|a|its|their] {w} (is|are|was|were|has been|have been|got|gets|get) [already|still|been] {v} [or not|yet|already]',
    ],
  ],
  [
    { name: '{v}', type: 'boolean' },
    [
      '[a|just a|simple] (yes or no|yes / no|yes no|true or false|tick box|checkbox|tick|flag) [field] (for|on|whether|if|saying|to say|that says|telling|about) [whether|if|saying if|when] [or not] (it|they|he|she|this|the person) (is|are|was|were|has been|have been|has|have) [already|still] {v} [or not|yet]',
      '(if|whether) [or not] (it|they|he|she|this|the person|someone) (is|are|was|were|has been|have been|got|has|have) [already|still|been|a|an] {v} [or not|yet|already]',
      '[a|just a|simple] (yes or no|yes / no|yes no|true or false|tick box|checkbox|tick|flag) [field] (for|on|called|named|about|saying) {v}',
      'yes / no {v}',
      '(if|whether) [or not] (i|we|you|they|he|she|somebody|someone|people|my {w}|our {w}|the {w}) {v} (it|them|him|her) [or not|yet|already]',
    ],
  ],
  [
    { name: '{a}', type: 'boolean' },
    [
      '[a|just a|simple] (yes or no|yes / no|yes no|true or false|tick box|checkbox|tick|flag|true / false) [field] (for|on|called|named|whether|if|about) [(it|they|he|she) (has|have)] {a} [or not]',
      '(if|whether) [or not] (it|they|he|she|there) (has|have|is|are|needs|need) [a|an|any|got] {a} [or not|already|yet] [(to|for|with|against|towards) (the|a|an|my|our|other|their|all|small|young) {w}]',
    ],
  ],
  [
    { name: 'number of {w}', type: 'integer' },
    [
      `how many {w} [there are|(can|could|will|do|does|did|are|is|has|have|fit|fits) [${SUBJECT}] ${REST}|${SUBJECT} {v} ${REST}|{v}|{v} ${REST}]`,
      `the number of {w} [there are|(it|they) {v}|that {v} ${REST}]`,
    ],
  ],
  [
    { name: '{a}', type: 'string' },
    ['(for|from|to|on|at|in) (which|what) {a}', `(for|from|to|on|at|in) (which|what) {a} ${SUBJECT} {v} ${REST}`],
  ],
  [{ name: 'subject', type: 'string' }, ['about what', 'what about', 'what for']],
  [{ name: '{w}', type: 'integer' }, ['{w} how many', '{w} how many (people|persons|times)']],
  [{ name: 'number {v}', type: 'integer' }, [`how many (i|we|they|you|he|she) [have|had] {v} ${REST}`]],
  [
    { name: '{a} amount', type: 'decimal' },
    [`how much {a} ${SUBJECT} (get|gets|need|needs|drink|drinks|eat|eats|use|uses|take|takes|want|wants) ${REST}`],
  ],
  [{ name: 'food', type: 'string' }, ['what (it|they|he|she) (eats|eat|is fed|are fed|gets to eat)']],
  [
    { name: 'price', type: 'decimal' },
    [
      '(what|how much) (it|they|one|that) (will|would|should|did|must) (cost|be worth|sell for) [me|us|you]',
      'how much (it|they|one|he|she) (cost|costs|sells for|sell for|is worth)',
      'what (it|they|one) (cost|costs|sells for|sell for)',
      'what $i (charge|ask) [for it]',
      'how much $i (charge|ask) [for it]',
    ],
  ],
  [
    { name: 'amount paid', type: 'decimal' },
    [`(how much|what) (it|they|i|we|he|she) (paid|pay|gave|spent|donated) ${REST}`],
  ],
  [{ name: '{a}', type: 'decimal' }, [`how much {a} ${SUBJECT} {v} ${REST}`, 'how much {a}']],
  [
    { name: '{v}', type: 'boolean' },
    [
      '(is|was|has been|are|were) {v} (or not|or not yet)',
      '{v} (or not|or not yet|or still open)',
      `{v} [:|=] ${YES_NO}`,
      `{v} \\( ${YES_NO} \\)`,
    ],
  ],
  [
    { name: 'would {v}', type: 'boolean' },
    [
      `would {v} [:|=] ${YES_NO}`,
      `would {v} \\( ${YES_NO} \\)`,
      '(if|whether) [or not] (they|he|she|it|{e}) would {v} [it|us|again] [or not]',
    ],
  ],
  [{ name: '{w}', type: 'boolean' }, ['{w} (or not|or not yet)', `{w} [:|=] ${YES_NO}`, `{w} \\( ${YES_NO} \\)`]],
  [
    { name: '{w} {v}', type: 'boolean' },
    [
      `(if|whether) [or not] [the|a|its|their] {w} (has|have|had) [already|still|ever] [been] {v} ${OR_NOT}`,
      `(if|whether) [or not] [the|a|its|their] {w} {v} ${OR_NOT}`,
    ],
  ],
  [{ name: 'still {v}', type: 'boolean' }, [`(if|whether) (it|they|he|she) still {v} ${OR_NOT}`]],
  [
    { name: '{v}', type: 'boolean' },
    [
      `(if|whether) (it|they|he|she|i|we|you|somebody|someone) (can|could|may|should|must|will|would|has to|have to|needs to|need to|ought to) [still|also] [be] {v} [(it|them|him|her)] ${OR_NOT}`,
    ],
  ],
  [
    { name: 'paid', type: 'boolean' },
    [
      `(if|whether) (it|they|he|she|we|i|the {w}) (paid|has paid|have paid) [for it|up|in full|yet|on time] [(this|last|the|for this|for the) (month|year|week|season|term)] ${OR_NOT}`,
    ],
  ],
  [
    { name: 'problem', type: 'string' },
    ['what (is|was|went) (wrong|broken|the matter) [with (it|them|him|her)]', 'what (is|was) the problem'],
  ],
  [{ name: 'subject', type: 'string' }, ['what (it|they|he|she) (is|was|are|were) about']],
  [{ name: 'stock', type: 'integer' }, ['how many [$i have|there are|are] (in|on) stock']],
  [
    { name: 'number left', type: 'integer' },
    [
      'how many (are|there are|$i have|were|there were|they were|they are|there is|it has|they have) (left|remaining|over)',
      'how many (left|remaining)',
    ],
  ],
  [
    { name: 'quantity', type: 'integer' },
    ['how many (are|there are|$i have|were|there were|they were|they are|there is|it has|they have) [there|in it]'],
  ],
  [{ name: 'in use', type: 'boolean' }, ['in use']],
  [{ name: 'for sale', type: 'boolean' }, ['(for|on) sale']],
  [{ name: 'on loan', type: 'boolean' }, ['(on|out on) loan']],
  [{ name: 'when', type: 'datetime' }, ['when']],
  [{ name: 'since', type: 'date' }, ['since when', 'from when']],
  [
    { name: 'severity', type: 'string' },
    ['how (bad|severe|serious|strong|painful) (it|they|the {w}) (is|are|was|were)'],
  ],
  [{ name: 'urgency', type: 'string' }, ['how urgent (it|they|this) (is|are|was|were)']],
  [
    { name: 'condition', type: 'string' },
    [
      '(in what|what|which) (condition|state|shape) (it|they) (is|are|was|were) [in]',
      'how (good|worn|clean|damaged) (it|they) (is|are|was|were)',
    ],
  ],
  [{ name: 'difficulty', type: 'string' }, ['how (difficult|hard|easy|tough) (it|they|this) (is|are|was|were)']],
  [{ name: 'depth', type: 'decimal' }, ['how deep (it|they) (is|are|was|were)']],
  [
    { name: 'distance', type: 'decimal' },
    ['how far (it|they|i|we|he|she) (is|are|was|were|went|ran|walked|drove|rode|cycled|swam|goes|go) [away]'],
  ],
  [{ name: 'speed', type: 'decimal' }, ['how fast (it|they|i|we|he|she) (is|are|was|were|went|ran|goes|go)']],
  [{ name: 'length', type: 'decimal' }, ['how long (it|they|the {e}) (is|are)']],
  [
    { name: 'duration', type: 'integer' },
    [
      'how long (it|they|the {e}) (takes|take|lasts|last|took|runs|run|lasted|went on|was|were|goes on)',
      'how many minutes (it|they) (takes|take|lasts|last)',
    ],
  ],
  [{ name: 'height', type: 'decimal' }, ['how (tall|high) (it|they|he|she) (is|are)']],
  [
    { name: 'weight', type: 'decimal' },
    ['how heavy (it|they|he|she) (is|are)', '(how much|what) (it|they|he|she) (weighs|weigh)'],
  ],
  [{ name: 'age', type: 'integer' }, ['how old (it|they|he|she|the {e}) (is|are|was|were)']],
  [{ name: 'size', type: 'string' }, ['how (big|large) (it|they|the {e}) (is|are)']],
  [
    { name: 'last {v}', type: 'date' },
    [
      `(when|the date|the day|the last time|the date when) ${SUBJECT} [was|were|has been|have been|have|had|got|has] last [been] {v} ${REST}`,
      `(the|a) last time [that|when] ${SUBJECT} [was|were|has been|got|had] {v} ${REST}`,
    ],
  ],
  [
    { name: 'start date', type: 'date' },
    [`(when|the day|the date) ${SUBJECT} [should|will|must|can] (start|starts|begin|begins) ${REST}`],
  ],
  [
    { name: 'end date', type: 'date' },
    [`(when|the day|the date) ${SUBJECT} [should|will|must|can] (end|ends|finish|finishes|stop|stops) ${REST}`],
  ],
  [
    { name: '{v} date', type: 'date' },
    [
      `(the|a) (date|day) [that|when|on which] ${SUBJECT} [was|were|has been|have|had|got|has] [first] {v} ${REST}`,
      `when ${SUBJECT} [was|were|has been|have been|have|had|got|is|are|has|gets|get] [first] {v} ${REST}`,
      `on (which|what) (date|day) ${SUBJECT} [was|were] {v} ${REST}`,
      `(which|what) date ${SUBJECT} [was|were|has|have] {v} ${REST}`,
      `(which|what) day ${SUBJECT} (was|were|has|have) {v} ${REST}`,
    ],
  ],
  [
    { name: '{v} time', type: 'time' },
    [`(the|a) (time|hour) [that|when|at which] ${SUBJECT} [was|were|has been|have|had|got|has] {v} ${REST}`],
  ],
  [{ name: 'year', type: 'integer' }, [`(the|what|which|) year (it|they) (came out|is from|are from|came|appeared)`]],
  [
    { name: '{v} year', type: 'integer' },
    [
      `(the|what|which|in what|in which|) year [that|when|in which] ${SUBJECT} [was|were|has been|have|came|first|got] {v} ${REST}`,
    ],
  ],
  [
    { name: '{v+ing} frequency', type: 'string' },
    [
      `how often ${SUBJECT} [has to be|have to be|is|are|was|needs to be|need to be|needs|need|must be|should be|gets|get|wants|want] {v} ${REST}`,
      `how often to {v} ${REST}`,
      `how often $i (must|should|have to|need to) {v} ${REST}`,
    ],
  ],
  [
    { name: 'products', type: 'string' },
    [`what ${SUBJECT} (sell|sells|make|makes|produce|produces|supply|supplies|deliver|delivers) ${REST}`],
  ],
  [
    { name: 'services', type: 'string' },
    [`what ${SUBJECT} (offer|offers|provide|provides|does for us|do for us) ${REST}`],
  ],
  [{ name: 'subject', type: 'string' }, [`what ${SUBJECT} (teach|teaches|study|studies) ${REST}`]],
  [
    { name: 'what happened', type: 'text' },
    ['what happened [exactly|there|then|to (it|them|him|her)]', 'what went wrong'],
  ],
  [
    { name: 'what was done', type: 'text' },
    [
      `what ${SUBJECT} did ${REST}`,
      'what (was|has been|had to be|needs to be|must be|has to be|to be) (done|repaired|fixed|replaced|changed)',
      'what to do',
    ],
  ],
  [
    { name: 'contents', type: 'string' },
    ['what (is|was) (inside|in it|in them)', 'what (it|they) (contains|contain|holds|hold)'],
  ],
  [
    { name: 'material', type: 'string' },
    ['what (it is|they are|it was) made (of|from|out of)', 'what (it is|they are) of'],
  ],
  [{ name: 'next', type: 'date' }, ['when (it is|they are) next due', 'when the next one is due']],
  [
    { name: '{v} date', type: 'date' },
    [
      'when to {v} (it|them|him|her)',
      `(first|next) time [that] ${SUBJECT} [was|were|has been|got|had] {v} ${REST}`,
      `(the|a) (first|next) time [that] ${SUBJECT} [was|were|has been|got|had] {v} ${REST}`,
    ],
  ],
  [{ name: '{v}', type: 'string' }, ['how (i|we|it|they|he|she|the person) {v}']],
  [
    { name: 'location', type: 'string' },
    [
      'where (it|they|the {e}) (is|are|lives|live|stands|stand|hangs|hang|sits|sit|lies|lie|grows|grow|goes|go|belongs|belong|is parked|is kept|are kept|is stored|are stored|is located) [stored|kept|located]',
    ],
  ],
  [{ name: '{v} place', type: 'string' }, [`where ${SUBJECT} [was|were|have|got|is|are] {v} ${REST}`]],
  [
    { name: '{v+ed} by', type: 'string' },
    [`who {v} ${REST}`, 'by whom (it|they) (was|were|is) {v}', 'who (it|they) (was|were) {v} by'],
  ],
  [
    { name: 'responsible person', type: 'string' },
    ['who (is|are) responsible [for (it|them|this)]', 'who takes care of (it|them)'],
  ],
  [{ name: 'owner', type: 'string' }, ['who owns (it|them)', 'who has (it|them)', 'who it belongs to', 'whose it is']],
  ...['size', 'colour', 'color', 'brand', 'flavour', 'model'].map(
    (noun): readonly [AttributeForm, readonly string[]] => [
      { name: `{a} ${noun}`, type: 'string' },
      [`(which|what) ${noun} [of] {a} ${SUBJECT} {v} ${REST}`],
    ],
  ),
  [
    { name: '{a}', type: 'string' },
    [
      '(which|what) (kind|type|sort) of {a} [(it|they|that) (is|are)]',
      `(which|what) {a} (it|they|he|she) (is|are|has|have|was|were) [in|from|on|of]`,
      `(which|what) {a} ${SUBJECT} {v} ${REST}`,
    ],
  ],
  [
    { name: 'name', type: 'string' },
    ['what (it is|they are) [called]', 'what (he|she|it) is (named|called)', 'who (it|he|she) is', 'who they are'],
  ],
];

/** The `values` patterns end where the list begins. */
export const EN_VALUES = {
  /** Every comma list after these is one of values. */
  strong: [
    '[$mustbe|which $be|that $be|can be|may be|should be|that can be|which can be|being|is always] (one of|either|any of|exactly one of|one out of|chosen from|picked from|selected from|limited to|a choice of|a choice between) [the|these|those|following] [values|options|three|two|four] [:]',
    '[$mustbe|with|and|that has|which has|can have|has|have] [the|these|allowed|possible|as] (values|options|choices|states|allowed values|possible values|levels) [are|is|:|=|of|being|like|can be|between|from]',
    '(enum|enumeration|dropdown|drop down|pick list|picklist|oneof|one_of|radio) [:|of|with|=|values|options|from|in|between]',
    '(choose|choosing|pick|select) (from|between|one of)',
    '(that|which) (says|can say|reads|goes)',
  ],
  /** These need an "or" or a mark between the values. */
  weak: [
    '(can|may|must|should|could) [only|also] be [only]',
    '(that|which) (is|can be|may be)',
    '$be',
    '(in|:|=|says|:=|from|between|being|namely|->|like|as|as in|choice|select|only|with)',
    '(allowed|possible) [:|=]',
    '(so|meaning|i . e .|i e)',
    '$be [always|only] (just|simply|only)',
  ],
} as const;
