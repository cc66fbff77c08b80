/** What words add to a bound, put together whatever their order: "nobody may enter more than 12", "30 being the limit". */

export type BoundSense =
  /** "at least", "from": the number is allowed, less is not. */
  | 'least'
  /** "at most", "up to". */
  | 'most'
  /** "more than": the number itself is not. */
  | 'over'
  | 'under'
  /** "to" between two numbers. */
  | 'to'
  /** What is over it is not: "not above". */
  | 'not'
  /** Characters are counted. */
  | 'signs'
  /** "whole numbers". */
  | 'whole'
  /** "exactly". */
  | 'exact'
  /** What is counted or measured. */
  | 'unit'
  | 'light';

export type BoundLines = readonly (readonly [BoundSense, readonly string[]])[];

export const BOUND_SENSES: BoundLines = [
  [
    'least',
    [
      '(at least|at the least|at the very least|minimum|minimal|min|a minimum of|the minimum|as minimum|as a minimum|lowest|the lowest|least|the least|smallest|the smallest|coldest|lightest|youngest|shortest|the shortest|lower bound|lower limit|the floor|floor|at the lowest|from|starting from|starting at|starting with|starts at|starts from|starts with|start at|begins at|begins with|begin at|beginning at|onwards|onward|upwards|upward|down to|and up|or more|and more|or higher|and higher|or above|and above|or over|and over|or older|or greater|or bigger|or longer|or later|at minimum|>=|earliest|at the earliest|the bottom|bottom|up from)',
      '(lower|less|smaller|fewer) (is|are) not (possible|allowed|accepted|permitted)',
    ],
  ],
  [
    'most',
    [
      '(at most|at the most|at the very most|maximum|maximal|max|a maximum of|the maximum|as maximum|as a maximum|highest|the highest|most|the most|largest|the largest|biggest|hottest|the hottest|heaviest|oldest|tallest|longest|the longest|upper bound|upper limit|limit|the limit|a limit of|limited to|limited at|cap|the cap|a cap of|caps at|cap at|caps|capped at|capped to|ceiling|the ceiling|the top|top|tops|tops out at|top out at|tops at|up to|till|until|ends at|ends with|end at|end with|ending at|stops at|stop at|stopping at|the end|or less|or fewer|or below|or lower|or under|or younger|or shorter|or smaller|and below|and under|at maximum|<=|within|at the highest|maxes out at|max out at|latest|at the latest|space for|room for|fits|fit|is enough|are enough|must do|should do|suffice|will do|should fit|real maximum)',
      '(higher|more) (is|are) not (possible|allowed|accepted|permitted)',
    ],
  ],
  [
    'over',
    [
      '(over|above|more than|greater than|higher than|larger than|bigger than|longer than|later than|older than|heavier than|deeper than|hotter than|warmer than|wider than|thicker than|superior to|exceed|exceeds|exceeding|surpass|surpasses|beyond|past|upwards of|after|>|taller than|run past|rise above|go over|go above|go past|go beyond)',
    ],
  ],
  [
    'under',
    [
      '(below|under|beneath|less than|fewer than|lower than|smaller than|shorter than|earlier than|younger than|lighter than|colder than|thinner than|narrower than|cheaper than|inferior to|<|before|short of|go below|go under|fall below|drop below|fall under|sink below)',
    ],
  ],
  ['to', ['(to|through|thru|and|-|--|..|...)']],
  [
    'not',
    [
      '(nobody|no one) (can|may|must|should|is allowed to|will) [enter|have|say|give|book|put|take|go|be]',
      '(not|never|no|nothing|none|neither|nor|cannot|without|forbidden|prohibited|impossible|refused|rejected|excluded|do not accept anything|refuse|reject)',
    ],
  ],
  [
    'signs',
    [
      '(characters|character|chars|char|letters|letter|signs|sign|digits|digit|symbols|symbol|keystrokes) [long|in length|of text|total|in total]',
      '(length|in length|long)',
    ],
  ],
  [
    'whole',
    [
      '(whole|whole num|entire number|whole number|whole numbers|integer|integers|ints|int|round number|round numbers|full numbers)',
    ],
  ],
  ['exact', ['(exactly|precisely|exact|sharp|no more no less|on the dot)']],
  [
    'unit',
    [
      '(percent|percents|%|kg|kilo|kilos|kilograms|g|grams|mg|tonnes|tons|t|cm|mm|m|km|centimetres|centimeters|millimetres|metres|meters|metre|meter|kilometres|feet|ft|inches|inch|l|ml|litres|liters|litre|euro|euros|eur|€|$|£|dollars|usd|pounds|francs|kronor|reais|hours|hour|minutes|minute|mins|seconds|days|day|weeks|week|months|month|years|year|people|persons|person|pieces|points|point|stars|star|skulls|degrees|watts|volts|volt|ampere|amps|bar|knots|kwh|kw|pages|seats|kids|children|guests|participants|players|members|times|cubic metres|square metres|m2|m²|m³|units|items|rooms|boxes|bottles|eggs|copies|decibels|decibel|db|°c|°|celsius|hz|miles|mph|porções|portions|half stars|scale|grade|grades|steps|hectares|acres|nautical miles|µm|kcal|rpm)',
      '(a|per|each|every) (day|week|month|year|hour|person|head|batch|time|night|team|family|entry|order|shift)',
      '(years old|years of age|of age|years of)',
    ],
  ],
  [
    'light',
    [
      '(is|are|be|been|being|was|a|an|it|its|they|we|you|i|people|one|anyone|anybody|somebody|which|that|of|by|as|so|also|well|just|please|always|ever|can|may|could|might|must (be|have|stay|go|lie|sit|always|stand|fall)|must not [be]|has to|have to|should|shall|needs to|need to|will|would|being|go|goes|going|get|gets|run|runs|range|ranges|ranging|lie|lies|sit|sits|somewhere|anywhere|stay|stays|fall|falls|drop|drops|climb|rise|rises|reach|take|takes|hold|holds|have|has|enter|enters|want|see|to see|with|in|between|value|values|number|numbers|the|this|there|possible|allowed|accepted|permitted|okay|ok|say|says|let us say|i guess|roughly|haha|lol|inclusive|including|included|total|in total|both included|set|put|a number|carry|carries|scored|rated|given|measured|counted|for|at|only|or|about|does|do|lowest possible|possible value|allowed value|count|counts|too|on|on a scale|on a scale of|anything|absolutely|strictly|age|year|accept|accepts|allow|vary|varies|ought to|ought not|be anything|counter|being human|lets me enter|need|needs|required at)',
    ],
  ],
];

export const BOUND_SENSES_PT: BoundLines = [
  [
    'least',
    [
      '(no minimo|pelo menos|minimo|minima|minimo de|um minimo de|ao menos|a partir de|desde|ou mais|para cima|pra cima|comeca em|comeca no|o menor|>=|inferior)',
    ],
  ],
  [
    'most',
    [
      '(ate|no maximo|maximo|maxima|max|maximo de|um maximo de|quando muito|limite|limite de|limite do|ou menos|termina em|acaba em|o maior|<=|limitado a)',
    ],
  ],
  [
    'over',
    [
      '(maior que|maior do que|maior q|mais que|mais de|mais do que|acima de|acima dos|superior a|passe de|ultrapassar|ultrapassa|exceder|exceda|passar de|passar dos|passa de|passa dos|depois de|>|passar os|passar)',
    ],
  ],
  [
    'under',
    [
      '(menor que|menor do que|menos que|menos de|menos do que|abaixo de|abaixo dos|inferior a|antes de|descer de|desce abaixo de|descer abaixo de|<|baixar de)',
    ],
  ],
  ['to', ['(a|e|ao|aos|-|--|..)']],
  [
    'not',
    [
      '(nobody|no one) (can|may|must|should|is allowed to|will) [enter|have|say|give|book|put|take|go|be]',
      '(nao|nunca|nenhum|nenhuma|jamais|nem|sem)',
    ],
  ],
  ['signs', ['(caracteres|caractere|letras|letra|digitos|digito|algarismos|carateres|toques) [de comprimento]']],
  ['whole', ['(inteiro|inteiros|numero inteiro|um inteiro|numeros inteiros|int)']],
  ['exact', ['(exatamente|exactamente|precisamente|certinho|sempre)']],
  [
    'unit',
    [
      '(por cento|%|kg|quilos|quilo|g|gramas|cm|mm|m|km|metros|metro|litros|litro|l|ml|euros|euro|€|reais|r$|horas|hora|minutos|dias|meses|semanas|anos|ano|pessoas|pontos|estrelas|graus|paginas|lugares|vagas|unidades|porcoes|convidados|centimetros|pes|parcelas|lugares)',
    ],
  ],
  [
    'light',
    [
      '(eh|sao|ser|seja|sejam|devia|escala|escala de|esta|estar|fica|ficar|ficam|fique|um|uma|o|os|as|que|de|do|da|dos|das|em|entre|com|pode|podem|deve|devem|tem que|tem de|precisa|precisa de|precisa ser|ter|tem|tenha|vai|vao|ir|varia|valor|numero|so|apenas|sempre|tambem|ele|ela|aqui|por|para|valores|numeros|aceita)',
    ],
  ],
];
