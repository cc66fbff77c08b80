/** English: signs of logic that no template holds. Each is the shape of a phrase, not a word that happens to occur. */
export const EN_SIGNALS: readonly (readonly [why: string, patterns: readonly string[]])[] = [
  [
    'something happens by itself',
    [
      '(when|whenever|once|as soon as|after|each time|every time|the moment|upon|if|before|in case|unless) {x} $act',
      '$act {x} (when|whenever|if|once|as soon as|after|every time|each time|before|on the day|daily|weekly|monthly|every day|every week|every month|every morning|every night)',
      '(automatically|by itself|on its own|automatic)',
      '(when|whenever|once|as soon as) {a} ($be|gets|becomes|reaches|drops|goes|falls|has|hits|exceeds) {x}',
      '(if|unless) {a} ($be|gets|becomes|reaches|drops|goes|falls|has|hits|exceeds|=|>|<|>=|<=) {x}',
    ],
  ],
  [
    'calls to the outside',
    [
      '(send|sends|sending|send out|email|emails|notify|notifies|alert|alerts|remind|reminds|text|sms|ping|message|mail) ($i|me|us|him|her|them|the|a|an|our|their|everyone|everybody|all|customers|parents|an email|automatically) [{x}]',
      '(gets|get|receives|receive|should get|must get|to get) (an|a|the) [{v}] (email|sms|message|notification|alert|reminder|text|mail|letter|whatsapp)',
      '(webhook|slack|whatsapp|stripe|paypal|twilio|mailchimp|google calendar|zapier|google maps) {x}', '(post|push|sync|send|forward|export|upload|publish) {x} (to|with) {x2}', '(fetch|pull|import|retrieve|look up|get|download|sync) {x} (from|via) [the|an|a|our] {x2} [api|service|website|feed]', 'call [the|an|a|our] {x} (api|service|endpoint|webhook)', '(synchronise|synchronize|synced|synchronised|synchronized|integrate|integrates|integration) with', 'charge [the] {x} (card|customer|account)', '(via|using|through|from|by|with) (the|an|a|our) [{v}] (api|webhook|gateway|web service)', 'print {x} (label|receipt|invoice|ticket) [when]',
    ],
  ],
  [
    'computed value',
    [
      '= [-|\\(|sum|round|count|avg|max|min] {x} (*|+|-|/|x|×|÷|minus|plus|times) {x2}', 'charge {x}', '(double|triple|halve) [the|for|on] {x}', '= (sum|count|avg|average|max|min|total|concat|now|today|round|number) {x}', '(is|are|being|should be|must be|gets|be|as|field|automatically|,) (calculated|computed|worked out|derived|figured out|summed|added up|auto calculated|autocalculated|determined)', '(calculate|calculates|compute|computes|work out|works out|figure out|sum up|sums up|add up|adds up|recalculate|derive) [{x}]', '(calculated|computed|derived|worked out|auto calculated|determined) (from|by|as|using|based|with|on|automatically|field|:|out of)', '(multiplied|divided) by', '(the|is|be|=|as) [the] (sum|product|average|mean|total|difference|ratio) of [all|the|its|their|these|those|every|both] {x}', 'times [the|its|their] {a}', '(minus|plus|less) (the|its|their|any|{n} %|{n}) [{x}]', '(add|adds) up to', '(depends|depending|based) on', '(is|are|equals|should be|must be|be) [the|its] {a} (times|plus|minus|x|*|+|/|divided by|multiplied by|-) [the|its|number of] {x}', '(per cent|percent|%) (of|off|discount) [the] {x}', '{n} (%|percent) (off|discount|more|less|extra)', '(increase|increases|decrease|decreases|goes up|goes down|go up|go down|reduce|reduces|deduct|deducted|subtract|subtracted|increment|increments|decrement|add one|increased|decreased|lowered|reduced) [{x}]', '(keep|keeps|update|updates) [the|a] [running] (total|count|stock|balance|tally) [{x}]', '(running|grand) (total|balance)', '(price|total|amount|value|sum|count|balance|cost|score|age|fee) (comes|follows|results) from', '{a} (* | × | ÷) {a2}', '(whatever) [{x}] (add|adds|sum|sums) up [to]', '(works|work|comes|come) out (to|at|as) {x}',
    ],
  ],
  [
    'rule across attributes',
    [
      '(after|before|later than|earlier than|greater than|less than|more than|bigger than|smaller than|higher than|lower than|larger than|at least|at most|not before|not after|on or after|on or before|not earlier than|not later than|no earlier than|no later than|equal to|equals|the same as|different from|older than|younger than|precede|precedes|follow|follows|exceed|exceeds|fall before|fall after|come after|come before|comes after|comes before|lies after|lies before|fewer than|as much as|within) [than] (the|its|their|that|its own|today|now|{a}) [{x}]',
      '(>|<|>=|<=|!=|==) {a}', '(unless|only if|if and only if|provided that|depending on|except when|except if|as long as) {x}', '(must|should|can|may|has to) not overlap', '(overlap|overlaps|overlapping|double booked|double book|double booking|clash|clashes|conflict|conflicts|collide)', '(at the same time|on the same day|in the same week|in the same room|on the same date|for the same (slot|time|period|hour)|same slot)', '(the combination|combination) (of|is|must)', '(unique|different|distinct) (per|within|together|for each|for every|in combination|inside|in each|by|across) {x}', '(unique|together) (together|with) {x}', 'unique \\( {x} , {x2} \\)', '(either|one of) {a} or {a2} (must|has to|have to|should|is required|needs to be|needs) {x}', '(required|mandatory|needed|obligatory) (if|when|unless|only when|only if|only for) {x}', 'only (required|needed|visible|allowed|mandatory|filled|filled in|relevant) (if|when|for|once) {x}', '(in the past|in the future|future dates|not in the future|no future|past dates)',
    ],
  ],
  [
    'limit on rows',
    [
      '(no more than|at most|max|maximum|not more than|a maximum of|up to|only|never more than|more than|limit of) {n} {a} (per|for each|for every|in a|in one|in each|at a time|at once|at the same time|for one|for the same|open|on the same|each|on each|simultaneously) [{x}]', '(can|may|must|could) (not|only|never) {v} more than {n} [{x}]', '(at once|at a time|simultaneously)', '(until|when|once|if) [it|the {a}] (is|gets|are) full', '(can|may) (have|borrow|book|take|hold|own|rent|attend|enrol in|enroll in|register for|reserve) (at most|up to|no more than|a maximum of|max|only|maximum) {n} {a}', '(has|have) (at most|up to|no more than|a maximum of) {n} {a} {v}',
    ],
  ],
  [
    'workflow',
    [
      '(approve|approves|approval|approved by|reject|rejects|rejected by|sign off|signs off|signed off|gets the final say|escalate|escalates|authorise|authorises|authorize|authorizes|has to agree|must agree|must be approved|needs approval|to be approved|confirms or declines|accept or reject|accepts or rejects|needs to be approved|has to be approved|signed by|review and|four eyes)', '(goes|moves|go|move|changes|transitions|progresses|pass|passes|flows|change|switch|switches|jump|transition) (from|through) {x} (to|then|->|,) {x2}', '{a} -> {a2} -> {x}', '(can|may|must|should) (only|not|never|no longer) [be|also be] {v} (after|before|until|once|unless|if|when|while|by|from) {x}', '(can|may|must|should|could) (not|never|no longer) [be] (changed|edited|deleted|modified|cancelled|canceled|removed|updated|altered|closed|reopened|booked|sold|rented|lent|borrowed|assigned|scheduled|go back|skip|published|shipped|checked out|used|edit|change|delete|cancel|book|borrow) [{x}]', '(only|just) [the|an|a] {a} (can|may|is allowed to|are allowed to|should be able to|should|has|have) {x}', '(state machine|status flow|lifecycle|life cycle|workflow) [:|of|with|is|from] {x}', '(first|then|after that|next|finally) [it|the {a}|a {a}|to] (goes|go|moves|is|gets|must|needs|has) {x}', '(expires|expire|expired|lapse|lapses|becomes (invalid|inactive|overdue)) (after|{n}|when|if|automatically) [{x}]', '(marked|flagged|set|moved|turned|changed|switched|mark|flag|turn) [it|them] (as|to|into) {x} (when|if|after|once|as soon as|by|automatically)', '(becomes|become|turns|gets) {a} (when|if|after|once|as soon as|automatically) {x}', '(depending|based) on (who|the role|the user)', '(locked|frozen|blocked|closed) (when|once|after|if|as soon as|for) {x}', '(block|blocks|lock|locks|prevent|prevents|reject|refuse|refuses|forbid|disallow|stop|stops|do not allow|do not let|deny) {x}', '(log|keep|record|store|track) (every|each|all) (change|changes|edit|edits|modification) [{x}]', '(audit|version) (trail|history|log)', 'who changed (what|it) [{x}]',
    ],
  ],
  [
    'pattern of characters',
    [
      '{n} [capital|uppercase|upper case|small|lowercase|lower case] (letters|digits|numbers|letter|digit|characters|capitals|figures) [,] (then|and then|followed by|plus|and|,|-|dash|+|a dash|and a) {x}', '(must|should|has to|have to|always|may only|can only) [always] (start|begin|end|starts|begins|ends) with {x}', '(starts|start|begins|begin|ends|end|starting|beginning|ending|prefixed|must start|must begin|should start) with {q}', '(match|matches|matching) [the|this|a|regex|regexp] {x}', '(regex|regexp|regular expression) {x}', '(in the|of the|the|with|has the|have the|a|following) (format|form|pattern|shape|mask) {x}', '(format|pattern|mask) (:|=|is|must be|like|of) {x}', '(only|just) [capital|uppercase|lowercase] (letters|digits|numbers|capitals|alphanumeric|latin) [{x}]', '(capital|uppercase|lower case|upper case|lowercase|block) (letters|letter) [{x}]', '(letters|digits) (only|followed by|then) [{x}]', '(looks|look|written|formatted|formed|shaped|built) like {x}', '(all caps|in caps|uppercase only|lowercase only|alphanumeric|luhn|check digit|checksum|check sum)', '(no|without) (spaces|special characters|digits|letters|symbols) [in it|allowed]', '(valid|correct) (iban|isbn|vat number|bsn|ssn|cpf|cnpj|vin|postcode|ean)',
    ],
  ],
  [
    'relation with attributes of its own',
    [
      '(with|and|keep|store|record|remember|including|note|,) [also] (the|a|an|their|its) {a} (of|for|per|at|in) (each|every|that|the|a) (enrolment|enrollment|link|combination|pair|relation|line|participation|membership|assignment|registration|booking|pairing|match|connection|subscription|signup) [{x}]', '(on|in) the (join|link|pivot|junction) (table|row|record) [{x}]', '(through|via) [a|an|the] {e} (with|that|\\(|which|having|holding|carrying) {x}', 'join (table|model|entity) (with|has|holds|carrying|also|containing|\\() {x}', '(for|per) each (of those|of these|combination|pair|such|link) {x}', 'extra (columns|cols|fields) on the (join|link|pivot) [{x}]', '(with|including) [a|the|their] (grade|quantity|role|date|price|amount|dosage|score|position|hours) (on|for|per) (each|the|every) {x}', '(and|,) (for each|per each|for every) {a} [also|we|i|,] (the|a|record|note|keep|store|how) {x}',
    ],
  ],
  ['generated value', ['(auto|automatically|system) (generated|assigned|filled|numbered|increment|incremented|incrementing|set)', '(auto generated|autogenerated|auto increment|autoincrement|generated [automatically|by the system]|sequential|running number|counts up|numbered consecutively|next free number|is random|random)', '(generate|generates|assign|assigns) (a|an|the|its) {x}', '(hash|hashed|encrypt|encrypted|mask|masked|anonymise|anonymised) [{x}]']],
];

export const EN_ACTIONS =
  '(send|sends|sent|email|emails|emailed|notify|notifies|notified|post|posts|call|calls|fetch|fetches|alert|alerts|lock|locks|locked|block|blocks|blocked|charge|charges|update|updates|updated|create|creates|created|generate|generates|set|sets|change|changes|changed|mark|marks|marked|move|moves|calculate|recalculate|increase|decrease|reduce|reduces|deduct|deducts|subtract|add|adds|print|prints|publish|publishes|archive|archives|archived|close|closes|cancel|cancels|cancelled|delete|deletes|deleted|approve|approves|reject|rejects|refuse|warn|warns|remind|reminds|reserve|reserves|assign|assigns|copy|log|text|sms|ping|push|sync|trigger|triggers|start|starts|stop|stops|flag|flags|expire|expires|become|becomes|turn|turns|get|gets|go|goes|give|gives|apply|applies|double|triple|prevent|show|hide|disable|enable|ask|require|allow|must|should|can not|is|are)';
