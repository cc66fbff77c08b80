/** English: bounds, lengths, defaults and types, told of an attribute by words that are known to say something of it. */
import type { MarkedLines } from './marked-lines.js';

export const MARKED_VALUES: MarkedLines = [
  [
    'not-negative',
    [
      '(not|never|can not be|may not be|must not be|can never be|must never be|is never|are never|can not have|not possible to have|no|without) [a|be|any|go] (minus|below nothing|under nothing|negative|negatives|a negative value|in the minus|a minus|negative sums|negative amounts)',
      '(can not|may not|must not) go (under|below) (nothing|zero|0)',
      '(never can|never may|can never|may never) (be|go|fall|drop) (under|below) (nothing|zero|0)',
      '(zero|0) is (possible|allowed) [,] (less|minus) is not',
      'may be (zero|0) [,] can not be (minus|negative)',
      '[$mbe] (positive or zero|zero or positive)',
    ],
  ],
  [
    'positive',
    [
      '[$mbe] [always] [a] [positive] (more than none|more than nothing|positive|above nothing|numbers above zero|a number above zero|bigger than nothing) [number|numbers]',
      '[$mbe] all above zero',
      '(can not be|must not be|never) (zero|0) or less',
    ],
  ],
  [
    'between',
    [
      '[$mbe|goes|go|falls|ranges|runs|has|lies|lie|can go|can be|takes] [a|an|the] [whole] [number|numbers|value|values|percents|percent|percentage|scored|rated|integer|integers|year|grade|count|sits|sit|somewhere|anywhere|to stay|stays|range|may range] [somewhere|anywhere|going] [from|between|in|within|of|in the range|in the range of|ranging from|by] {n1} [$munit] (to|till|until|up to|through|and|-|--|..) {n2} [$munit] [a year|a day|a month]',
      '[$mbe|have|with|must] [a|the] (limits|a minimum of|minimum|a lowest of) {n1} [$munit] and [a|the] [maximum of|maximum|highest of] {n2} [$munit]',
      '(has|have|with) {n1} as [its|the] (minimum|lowest|least) and {n2} as [its|the] (maximum|highest|most)',
      '{n2} is the maximum and {n1} the minimum',
      '(never|can not|may not|must not) (goes|go|fall|falls|be|drop) (under|below) {n1} [$munit] (nor|or|and) [never] [climb|go|goes|rise] (over|above) {n2} [$munit]',
      '{n1} \\( {k} \\) (to|-|--) {n2} \\( {k2} \\)',
      '{n1} (<=|≤) {k} (<=|≤) {n2}',
    ],
  ],
  [
    'min',
    [
      '[$mbe|goes|from] {n} [$munit] (upwards|upward|onward|onwards|and up|and more|and higher|and above|or longer|or later|or heavier|or bigger|at minimum|at the minimum|the smallest|as minimum|as the minimum|the minimum|minimum|at the least|at least|at the lowest)',
      '[starting] from {n} [$munit] (up|upwards|upward|onward|onwards|on|and up)',
      '[$mbe] at the very least {n} [$munit]',
      '[$mbe] (at least|minimum|no less than|not less than|no lower than|of no less than|of at least) {n} [$munit] [a month|a year|a day]',
      '(not|never|can not|may not|must not|can never|may never|should not|is never|never goes) [be|go|fall|drop|get] (under|below|less than|lower than|smaller than|lighter than|younger than|shorter than|<) {n} [$munit]',
      'not < {n}',
      '(no|not) (lighter|smaller|shorter|lower|less|younger|fewer|heavier than or) than {n} [$munit]',
      '[$mbe] {n} [$munit] (is|as) [the] (least|minimum|lowest|smallest)',
      '[$mbe] [a] (number|numbers|value|count|counted|counting) (of at least|from|not under|no smaller than|not below) {n} [$munit]',
      'can not be before {n}',
    ],
  ],
  [
    'max',
    [
      '[$mbe|may be] {n} [$munit] (at the maximum|maximum|is the limit|as [the] maximum|tops|and not more|and no more|as highest|at highest|at the highest|at the most)',
      '(not|never|can not|may not|must not|should not|never) [be|go|get|climb|rise|come|goes] (over|above|more than|beyond|past) {n} [$munit]',
      '(never exceeds|not to exceed|is not to exceed|should not exceed|may not exceed|max out at) {n} [$munit]',
      '(has|have|with) (an upper limit|a limit|the limit|the maximum|a maximum) of {n} [$munit]',
      '[of] (not over|no more than|at most) {n} $munit',
    ],
  ],
  [
    'max-length',
    [
      '[$mbe|has|have|of|in|gets|with|text|must be] (at most|a maximum of|max|up to|no more than|not more than|the maximum of|a limit of|the limit of|fits in|space for|has space for|limited to|not over|should not be over|not longer than|within|is not to exceed|should not exceed|must not exceed|can not exceed) {n} $signs [long|in length]',
      '[$mbe|has|have|of|in|text|may be] {n} $signs [long] (at the most|at most|at the very most|maximum|max|tops|and not more|and no more|or fewer|or less|or shorter|is the limit)',
      '(in|fits in|has space for|gets) {n} $signs',
      'has a limit of {n} $signs',
    ],
  ],
  [
    'exact-length',
    [
      '[$mbe|has|have|of|with|consists of|goes by|with a code of|are|exactly] [exactly|precisely] {n} $signs [exactly|no more no less|, no more no less|long|and no more]',
      '[$mbe] {n} long',
    ],
  ],
  [
    'default',
    [
      '[$mbe|with|and|normally] {q} [value] $mdefault',
      '(by default|default|the default is|default is|the standard answer is|normally) [is|to|:|=] {q}',
      '(def|df|dflt|default|preset) [:|=] {q}',
      '[$mbe|with] {q} [,] [as] (if|when) $unsaid',
      '[$mbe] {q} unless [somebody|otherwise] $change',
      '[$mbe] {q} as long as nobody (picks|says|chooses) [another|otherwise|anything|something else]',
      '(if|when|as) $unsaid [,] [then] [it is|is|take|we take|use] {q}',
      '[it|always] (starts|start|begins|starting|beginning) [off|out] [always] (as|with|at) {q}',
      '(where|and) {q} (is the default|is standard|is preset)',
      '= {q}',
      '[new ones|new {k}] (start|starts) [out] as {q}',
    ],
  ],
  [
    'start',
    [
      '[$mbe|with|set to|and|first|says|counts as] {q} [value] [,] $mstart',
      '[$mbe|with|says] (first|usually|normally|at first|initially) {q}',
      '[$mbe|with] {q} (is preset|preset|is the normal case|filled in already)',
      '[everyone|everybody|everything|each one|each|all|they all|a new one|a fresh one|every new one|new ones] [always] (starts|start|begins|begin|is always|are always) [off|out] [as|with|on|at] {q}',
      'set to {q} $mstart',
      '{q} is what (you|they|we|people) get [if {x}]',
    ],
  ],
  [
    'no',
    [
      '[$mbe|says|counts as|which is] (no|false|off) (until|till|unless|when new|, until|if we) [{x}]',
      '[$mbe] not (at first|at start|at the beginning|yet by default|normally|usually|yet|to begin with)',
      '(normally|usually|by default) not',
      'not unless {x}',
      '[$mbe|that is|which is] (false|off|no|unticked|unchecked)',
      '[$mbe] (unticked|unchecked|not ticked|no tick) [$mstart|$mdefault]',
      '(should not|shall not|must not) be ticked $mstart',
      '[$mbe|we|to] (assume|assumes|assumed) (not|no)',
      '[$mbe] (by default|$mstart|usually|normally) not',
      '[$mbe] not (ticked|set|checked) $mstart',
    ],
  ],
  [
    'default-true',
    [
      '[$mbe] yes (until|unless|till) {x}',
      '[$mbe] (true|on)',
      '[is|are|that is|which is] (yes|ticked|checked)',
      '[is|are|which is] ticked $mstart',
      '[we] (assume|assumes) yes',
    ],
  ],
  [
    'type-boolean',
    [
      '[$mbe|can be|says|say|must say|comes as] [a] (yes or no|yes or a no|yes , no|yes / no|on / off|y / n|tick|ticked or not|there or not there|true or false|yes no|is or is not) [field] [$mbe]',
    ],
  ],
  ['number', ['[$mbe] [a] (number|numbers|count|counted)']],
  [
    'type-integer',
    [
      '[$mbe] [a|an] (whole|whole numbers|whole number|integers|integer|year|years|full numbers)',
      '(u8|u16|u32|u64|i8|i16|i32|i64|usize|num int)',
    ],
  ],
  [
    'type-decimal',
    ['(decimals allowed|can have decimals|with decimals|with one decimal|has half sizes|money|a sum of money)'],
  ],
  ['type-datetime', ['(dt|ts|timestamp|time . time|datetime)']],
  ['type-text', ['[a] (long text|free text)']],
  ['type-url', ['a link']],
  [
    'free',
    [
      '(may|can|could) (be|go) (negative|under zero|below zero|minus|under 0|below 0)',
      'no limit',
      'may be as long as needed',
      'of any length',
      '[is|are|can be] as (long|short|much|many) as (you|they|we|one|people|it) (like|likes|want|wants|wish|need)',
      '[is|are] [just] (as|whatever|how) (they|you|people|one) (like|likes|please|pleases|want|wants|wish)',
      '(just|only|simply) (stored|kept|saved) as (text|it is)',
      '(exactly|only|just) one',
      'a valid',
    ],
  ],
  ['nothing', ['(trust me|hopefully|lol|haha|please|obvs|naturally|of course|in case of accidents)']],
];
