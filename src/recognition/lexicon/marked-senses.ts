/**
 * What words add to whether a value has to be there, may be missing, or may occur twice. They are put together, whatever
 * their order: "nobody may leave it out" is a denial, a permission and an absence.
 */

export type Sense =
  /** "not", "nobody". */
  | 'not'
  /** "does not have to", "no need". */
  | 'free'
  /** "must", "we insist". */
  | 'need'
  /** "required": a duty by itself. */
  | 'duty'
  /** "optional": none by itself. */
  | 'choice'
  /** "can", "it is fine". */
  | 'may'
  /** "sometimes", "perhaps". */
  | 'seldom'
  /** "at first", "not yet": what is absent then may be so. */
  | 'early'
  /** "always". */
  | 'always'
  /** "filled in", "be there". */
  | 'there'
  /** "empty", "leave out". */
  | 'absent'
  /** An absence beside a denial, and a denial beside what is the same: "nobody saves without it", "without copies". */
  | 'without'
  /** "the same", "twice". */
  | 'same'
  /** "its own", "different". */
  | 'own'
  /** A word before a noun that says nothing here: "every", "the". */
  | 'noun'
  /** "can only be …": less than what may be. */
  | 'only'
  /** Before a noun that would say where it holds: "unique per country". */
  | 'scope'
  /** It adds nothing. */
  | 'light'
  /** It says something else: of a number, of others. */
  | 'else';

export type SenseLines = readonly (readonly [Sense, readonly string[]])[];

export const SENSES: SenseLines = [
  [
    'else',
    [
      '(two|three|four|several|many|both) (different|distinct|own)',
      '(the first|the second|the third|the last|first|second to last|last one|last two|last three)',
      '(only the|the only one that|except|apart from|rest|the rest|the others|than the|as the|one of the two|everything|nothing)',
      '(letters|letter|digits|digit|characters|character|chars|signs|long|short|decimals|numeric)',
    ],
  ],
  [
    'not',
    [
      '(not|never|no|no longer|no more|forbid|forbids|nobody|no one|none|neither|nor|nowhere|impossible|forbidden|prohibited|unthinkable|not one|refuse|refuses|prevent|prevents|reject|rejects|stop|does not make sense|makes no sense|under no circumstances|on no account|out of the question|not a single one|hardly possible|cannot)',
    ],
  ],
  [
    'free',
    [
      '(does|do|did|need|will|would) not (have to|need to|need|have|necessarily have to|always have to|necessarily need to) (be|have|know|exist)',
      '(does|do|will|would|should) not [always|necessarily] (have to|need to|need)',
      '(should|would|will) not (have to|need to)',
      'need not [be]',
      'not (necessarily|strictly|really|that|so|absolutely|terribly)',
      'not (obliged|forced|bound|compelled) [to]',
      '(nobody|no one|none of them|none) (is|are) (obliged|forced|bound|compelled|made) [to]',
      '(nobody|no one|none|not everyone|not everybody|no {k}) [ever] (has to|needs to|must|have to|need to|needs)',
      'no (need|obligation|duty|must|pressure|requirement|problem|harm|big deal) [to|for|if|with]',
      '(without|not an|not a) (obligation|duty|must|requirement)',
      'not (insist|enforce|demand|force|require|ask|mind|insist on|bother) [on|for]',
      '(not|no longer) [be] [so|that|very|too|strictly|really] (important|needed|enforced|demanded|forced|asked for|insisted on)',
      '(does not|do not) (matter|hurt|care)',
      'no longer (has to|have to|needs to|need to)',
    ],
  ],
  [
    'need',
    [
      '(must|has to|have to|needs to|need to|should|shall|ought to|is to|are to|had to|has got to|have got to|must be|got to)',
      '(need|needs|require|requires|demand|demands|insist|insists|insist on|force|forces|enforce|oblige|obliges|obliged to|forced to|supposed to|expected to|bound to|make sure|makes sure|ensure|be sure|see to it)',
      '(without fail|without exception|in any case|in every case|at all times|every time|in each case|no matter what|come what may|at least|for certain|for sure|definitely|goes without saying)',
      '(please|always|do) (ask|ask for|fill|fill in|check)',
    ],
  ],
  [
    'duty',
    [
      '(required|mandatory|obligatory|compulsory|necessary|essential|indispensable|vital|crucial|a must|a must have|a duty|duty|an obligation|obligation|obliged|imperative|needed|enforced|obliging|obligatorily|necessarily|non optional|non null|required field|prerequisite|important|fundamental)',
    ],
  ],
  [
    'choice',
    [
      '(optional|voluntary|facultative|nullable|skippable|skip able|dispensable|unnecessary|non mandatory|non compulsory|non obligatory|non required|nice to have|a bonus|bonus|extra|an extra|a nice extra|omittable|welcome|vacant|discretionary|on a voluntary basis|up to (you|them|us|me|him|her)|up to the {k}|left to (them|us|me|the {k}))',
    ],
  ],
  [
    'may',
    [
      '(may|can|could|might|allow|allows|allowed|permitted|permit|permits|ok|okay|fine|alright|all right|possible|free to|feel free|let|lets|accept|accepts|acceptable|able to|permissible|well|good|tolerated|no problem|all good|feel free to|do not mind if|absolutely fine|perfectly fine|fair enough|legitimate)',
    ],
  ],
  [
    'seldom',
    [
      '(sometimes|often|occasionally|mostly|frequently|maybe|perhaps|possibly|rarely|seldom|now and then|at times|every now and then|from time to time|in some cases|in many cases|for some|for many|with some|quite often|once in a while|hopefully|later|afterwards)',
    ],
  ],
  [
    'early',
    [
      '(at first|for now|in the beginning|at the beginning|in the meantime|for the time being|at the start|to begin with|initially|to start with|at the outset|not yet|yet|for a while)',
    ],
  ],
  ['always', ['(always|everywhere|each time|constantly|at any time|ever and always)']],
  [
    'there',
    [
      '(filled|fill|given|give|gives|there|present|entered|enter|enters|known|know|knows|written|write|writes|written down|write down|told|tell|tells|say|says|said|state|states|stated|exist|exists|set|appear|answered|answer|answers|ask|asks|ask for|asks for|asked for|provided|provide|provides|supplied|supply|included|include|recorded|record|registered|noted|note|chosen|choose|chooses|picked|pick|selected|select|specified|specify|mentioned|mention|indicated|indicate|filled in|fill in|fills in|filled out|fill out|fills out|typed in|type in|put in|carry|carries|available|to be found|reveal|a value|an answer|added|add|adds|come|comes|follow|follows|named|name)',
    ],
  ],
  [
    'absent',
    [
      '(empty|emptied|blank|blanks|empties|missing|absent|null|nulls|unknown|unset|unfilled|omitted|omit|omits|omitting|skipped|skip|skips|skipping|forgotten|forget|forgets|lacking|lack|lacks|anonymous|undefined|gaps|holes|unanswered|unspecified|dropped)',
      '(leave|leaves|left|leaving|kept|keep|stay|stays|remain|remains) (out|off|away|blank|empty|open|aside|free)',
      '(leave|leaves|left|leaving) (it|this|that|them|this one|that one) (out|off|away|blank|empty|open|aside|free)',
      '(saved|stored|created|entered|go|goes) without [it|one|that]',
      'be (left|without|skipped over)',
      'if (there is|there are|they have|it has) (none|no one|nothing)',
    ],
  ],
  ['without', ['without']],
  [
    'same',
    [
      '(same|twice|duplicate|duplicates|duplicated|dupes|dups|dup|repeat|repeats|repeated|repeating|repetition|repetitions|reuse|reused|reuses|recycled|recycle|double|doubling|doubles|doubled|doublets|twins|copy|copies|copied|identical|equal|alike|clash|clashes|collide|collides|coincide|share|shares|shared|recur|recurs|reoccur|again|overlap)',
      '(a second|two|a 2nd|another|more than one) (time|times|same ones|of a kind|of the same)',
      '(more than|several times|any more than) once',
      '(be|is|are|been|already) (taken|in use|used) already',
      'already (taken|in use|used|exist|exists|exist|there|given|assigned)',
      '(used|held|taken|owned|claimed|had|given|assigned|borne) (by|to) (another|any other|anyone else|anybody else|someone else|somebody else|two|others|any others|several|more than one)',
      '(taken|used|held|had) by (anyone|anybody|someone) else',
      'two (times|alike)',
      'two {k} with (one|it|that)',
    ],
  ],
  [
    'own',
    [
      '(original|unique|uniquely|distinct|different|differs|differ|individual|personal|unrepeatable|unrepeated|unmistakable|exclusive|one of a kind|non repeating|nonrepeating|non repeatable|non duplicate|one off|unshared|strictly unique|uniqueness)',
      '(its|their|his|her|an|your|my) (very own|own)',
      '(exactly|only|just) (once|one time|one single time|a single time)',
      '(once|one time) (only|and no more|at most|at the most)',
      '[exactly|only|just] (once|one) (per|for each|for every) [the|whole|entire|one|a|each]',
      '(exactly|only|just) (once|one) in [the|one|a] [whole|entire]',
      'only one (can|may) (exist|be there|be)',
      'belongs to (it|one {k}) (only|alone)',
      '(is|are) (his|hers|its|theirs|mine) alone',
      'used by one {k} only',
      'only [be] {k} once',
      '[only|just|exactly|at most|no more than] one {k} (per|for each|for every|on each|a|to a)',
      '[of] which there is only one [of|each]',
      'occur once',
      'belongs to no other [{k}]',
      '(no other|nobody else|no one else|no second) [{k}] [may|can|must|should|will|ever] (has|have|had|got|gets|bears|carries|carry|owns|uses|use|holds|is|wears)',
      'nobody (elses|else|else is)',
      "no {k} (has|have|carries) another 's",
    ],
  ],
  [
    'noun',
    [
      '(every|each|any|another|other|others|any other|the|our|my|your|their|his|her|this|that|these|those|two|all|of the|of our|as another|same)',
    ],
  ],
  ['only', ['(only|just)']],
  [
    'scope',
    [
      '(for|per|in the|in our|in|across|across all|across the|among|among all|within|with the|with our|on the|on|to the|as the|for (each|every|any|all|the)|in (each|every|any|all))',
    ],
  ],
  [
    'light',
    [
      "'s",
      '(within|across|among|over) (everything|all)',
      '(is|are|be|been|being|was|were|a|an|it|its|they|them|he|she|we|you|i|me|us|one|ones|which|who|that|to|of|by|as|so|too|also|well|just|simply|all|both|please|now|from now on|here|with|will|would|does|do|did|has|have|had|get|gets|make|makes|made|want|wants|like|people|everyone|everybody|anybody|anyone|somebody|someone|person|customers|clients|members|value|values|entry|field|record|records|entries|number|numbers|code|name|fields|really|absolutely|strictly|ever|actually|completely|totally|quite|rather|naturally|of course|obviously|certainly|even|still|simply|therefore|hence|thus|then|else|at all|either|kind of|sort of|right away|when saving|to save|save|saved|used|use|uses|out|up|given out|issued|any more|anymore|any longer|whole|entire|world|list|system|register|database|table|time|else|becomes|become|turn|turned|into|something|stay|stays|remain|remains|keep|kept|leave|left|go|happen|happens|occur|occurs|turn up|come up|show up|bear|bears|held|hold|holds|carry|carries|case|thing|things|part|rather|possible|anything|full|whatsoever|very|became|obviously|true|at least|though)',
    ],
  ],
];

export const SENSES_PT: SenseLines = [
  ['else', ['(menos|exceto|o resto|o primeiro|a primeira|o ultimo|a ultima|letras|digitos|caracteres|algarismos)']],
  ['not', ['(nao|nunca|jamais|nenhum|nenhuma|ninguem|nem|proibido|proibida|impossivel|de modo algum)']],
  [
    'free',
    [
      'nao (precisa|precisam|preciso|eh preciso|eh necessario|tem que|tem de|eh obrigatorio|faz falta|importa|se exige|exigir|exige|exigimos) [de] [ser|ter|estar|haver]',
      'ninguem (precisa|tem que|tem de|eh obrigado a) [de] [ser|ter|dar|dizer]',
      'sem (obrigacao|compromisso)',
    ],
  ],
  [
    'need',
    [
      '(deve|devem|tem que|tem de|precisa|precisam|precisa de|precisamos|precisamos de|ha de|temos que|temos de|tem mesmo de|exige|exigir|exigimos|obriga|obrigar|faz questao|sem falta|em qualquer caso|em todos os casos|preciso|preciso de|necessita|deveria|quero)',
    ],
  ],
  [
    'duty',
    [
      '(obrigatorio|obrigatoria|obrigatorios|obrigatorias|obrigatoriamente|necessario|necessaria|imprescindivel|indispensavel|essencial|requerido|requerida|obrig|mandatorio|mandatoria|exigido|exigida)',
    ],
  ],
  [
    'choice',
    [
      '(opcional|opcionais|facultativo|facultativa|voluntario|voluntaria|dispensavel|opcionalmente|opc|desnecessario|desnecessaria|a vontade)',
    ],
  ],
  ['may', ['(pode|podem|possivel|permitido|permitida|permite|permitir|aceita|aceitar|deixa|deixar|tudo bem)']],
  ['seldom', ['(as vezes|talvez|por vezes|de vez em quando|nem sempre|muitas vezes|eventualmente)']],
  ['early', ['(no inicio|no comeco|de inicio|por enquanto|a principio|ainda nao)']],
  ['always', ['(sempre|em todas as vezes|toda vez)']],
  [
    'there',
    [
      '(preenchido|preenchida|preenchidos|preencher|informado|informada|informar|dado|dada|dar|existir|existe|presente|haver|constar|estar la|indicado|indicada|indicar|escrito|escrita|escrever|dizer|diz|dito|saber|sabemos|conhecido|conhecida|posto|colocar|colocado|registado|registada|registrado|registrada|ser dado|ser preenchido)',
    ],
  ],
  [
    'absent',
    [
      '(vazio|vazia|vazios|vazias|em branco|branco|nulo|nula|nulos|em falta|faltar|falta|de fora|omitido|omitida|esquecido|esquecer|sem valor|sem nada|desconhecido|desconhecida|nada)',
    ],
  ],
  ['without', ['sem']],
  [
    'same',
    [
      '(repetir|repete|repetem|repetido|repetida|repetidos|repetidas|repeticao|repeticoes|repita|repitam|duplicado|duplicada|duplicados|duplicar|duplicidade|igual|iguais|mesmo|mesma|mesmos|mesmas|duas vezes|mais de uma vez|partilhado|compartilhado|reutilizado|reutilizada|coincidir)',
    ],
  ],
  [
    'own',
    [
      '(unico|unica|unicos|unicas|exclusivo|exclusiva|diferente|diferentes|distinto|distinta|irrepetivel|proprio|propria|so uma vez|uma unica vez|uma vez so|apenas uma vez)',
    ],
  ],
  [
    'noun',
    ['(cada|todo|toda|todos os|todas as|outro|outra|dois|duas|para|no|na|nos|nas|do|da|dos|das|entre|por|os|as)'],
  ],
  [
    'light',
    [
      '(eh|sao|ser|estar|esta|seja|sejam|fica|ficar|ficam|fique|ter|tem|tenha|um|uma|o|a|ele|ela|eles|elas|que|se|de|ao|com|tambem|so|apenas|aqui|campo|valor|valores|registo|registro|numero|codigo|nome|vir|por favor|agora|ainda|a gente|nos|quem|usado|usada|usar|haver|ha|vez|mais|ja|pra|existir dois|dois)',
    ],
  ],
];
