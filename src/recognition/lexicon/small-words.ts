/** Small words of English and Portuguese beside names and facts. Data. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "has a text" tells of an attribute "text"; only "has to be" leads to a fact. */
export const POSSESSING = set('has have needs need');
/** Two names said before. */
export const BOTH = set('both ambos ambas');
/** What follows holds for all names that are joined. */
export const PLURAL_GLUE = set('are sao devem have each both cada ambos need');
/** Between a name and what is said of it, by language. */
export const FACT_GLUE: Readonly<Record<'en' | 'pt', ReadonlySet<string>>> = {
  en: set(
    'is are was must be should has have to needs which that also always as it its they just a an the of will to into become becomes obviously clearly naturally',
  ),
  pt: set('eh sao deve devem ser que tambem sempre de com um uma o a sendo tem ter fica precisa para pra em'),
};
/** "there is optionally a photo": they only say that the name is there. */
export const INTRODUCING: ReadonlySet<string> = new Set(['there is', 'there are', 'it has', 'they have']);
/** Types that are names as well: "(date, time)". */
export const TYPE_NAMES = set('date time email url text data hora texto number numero');
/** Types that stand alone in a list as names: "Invoice: date, text". */
export const LISTED_TYPES = set('date time email url text data hora texto type slug currency each field');
/** Types that begin names: "email address", "date of birth". */
export const TYPE_STARTS = set('date time email url text data hora');
/** Types that only developers write, so that no name holds them. */
export const HARD_TYPES = set(
  'int integer varchar bool boolean string float decimal timestamp datetime smallint bigint numeric double',
);
/** They, and words that are types where others of them stand. */
export const CODE_TYPES: ReadonlySet<string> = new Set([...HARD_TYPES, 'text', 'str', 'char']);
/** Nouns that end a fact before a name and may be the name itself: "a unique email". */
export const FACT_NOUNS = set(
  'date time email url text number slug currency flag type serial money data hora texto numero each always value presence only maybe',
);
/** Between such a fact and its name: "a date field called x". */
export const FIELD_GLUE = set(
  'field column attribute value campo coluna atributo called named for chamado chamada para',
);
/** Facts that are the head of a plain name: "birth date", "page count". */
export const HEAD_NOUNS = set(
  'date time email url text data hora number slug currency money each type value column flag texto serial field uuid json count presence property now valor tipo campo',
);
/** Said of names as of types: "status text", "link url". */
export const WRITTEN_TYPES = set('text texto date email url time');
export const TEXTS = set('text texto');
/** What a number is told in: no name of anything that is kept. */
export const UNITS = set(
  'kg kilo kilos gram grams g cm mm km m meter meters metre metres litre litres liter liters ml euro euros eur dollar dollars usd percent percentage minutes minute hours hour days day weeks week months month years year seconds pounds miles feet inches degrees celsius grama gramas litros reais real metros centimetros quilos minutos minuto horas hora dias meses anos segundos porcento graus',
);
/** Participles that do not end in "ed". */
export const DONE = set(
  'agreed born bought built cast caught cut done drawn driven drunk eaten flown found given gone grown heard held kept known lent lost made met owed paid put read repaid ridden run seen sent sold spent taken taught told won worn written',
);
/** They end like "washable" and name things. */
export const ABLE_NOUNS = set(
  'timetable vegetable variable constable collectible receivable payable deliverable turntable consumable wearable perishable valuable roundtable',
);
/** First words of "pick up date", "check in time", "drop off point". */
export const PHRASAL = set(
  'pick check drop sign follow move start back log hand take turn pull call opt kick lay stand fill mark pay set cut lock build wrap clock buy trade pop meet',
);
/** Names that end in a word for a system or a list and mean a thing of its own. */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  'visa application,loan application,job application,permit application,grant application,membership application,mortgage application,patent application,planning application,leave application,credit application,scholarship application,cash register,vinyl record,medical record,health record,patient record,service record,criminal record,maintenance record,training record,price list,waiting list,packing list,shopping list,wish list,mailing list,power tool,hand tool,garden tool,machine tool,oil platform,train platform,fashion model,scale model,business model,car model,phone model,train model,multiplication table,dining table,coffee table,billiard table,pool table'.split(
    ',',
  ),
);
/** What may follow a name that ends in a small word: "found on required", "borrowed by is needed". */
export const FACT_STARTS = set(
  'required optional mandatory compulsory obligatory unique nullable needed necessary is are must can may should has not default max min maximum minimum exactly between',
);
/** Words for a kind of definition that are things of their own too: "Class: title, room". */
export const NAMED_KINDS = set('class table model record collection type object resource interface schema');
/** Around a name they only say that it is one. */
export const FIELD_WORDS = set(
  'field fields column columns attribute attributes property campo campos coluna colunas atributo atributos',
);
/** "from date", "to city": names, though they begin with a small word. */
export const RANGED = set('date time day year city station address account location airport data hora');
/** "stands in one meadow" is no name. */
export const NUMBERING = set('one exactly many several um uma');
/** Names that end in a small word wherever they stand. */
export const TIME_BOUNDS: ReadonlySet<string> = new Set(
  'valid thru,valid through,valid until,valid from,valid to,valid till,open till,booked from,booked until,good until,available from,available until,open until,open from,best before,sell by,use by'.split(
    ',',
  ),
);
/** "which shelf a book stands on": the verb's own small word. */
export const TRAILING = set('on in at to from for with');
/** They ask for something, also where nobody understands for what. */
export const WISHING = set(
  'want wants wanted need needs needed love like wish require requires looking please grateful appreciate help quero queria quer querem preciso precisa precisamos gostaria queremos deve',
);
/** They put a duty on what is kept. */
export const OBLIGING = set(
  'required mandatory compulsory obligatory optional unique least most minimum maximum default must should shall has obrigatorio obrigatoria opcional unico unica minimo maximo',
);
/** Too general for what is kept, but names of attributes beside others: "brand, model, year". */
export const NAMES_BESIDE_OTHERS = set(
  'model kind field site table tables lot page back platform tool tools programme program solution details form list work screen column columns button feature features category description way spec schema website system app software idea help rest loja pagina ferramenta trabalho programa projeto jeito forma tabela lista banco controle',
);
