/** Names that developers give types and facts in calls and pairs, by what they are called in plain words. Data. */

const named = (groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(groups).flatMap(([plain, names]) => names.split(' ').map((name): [string, string] => [name, plain])),
  );

/** Types by the name of a call or a value, in lower case and without underscores. */
export const CALLED_TYPES = named({
  string:
    'string str char varchar vc charfield slugfield slug nvarchar varchar2 uuid constr bpchar txt citext character',
  text: 'text textfield longtext mediumtext richtext textarea',
  integer:
    'int integer integerfield smallint bigint bigintegerfield smallintegerfield tinyint tinyinteger smallinteger biginteger unsignedinteger unsignedsmallinteger unsignedtinyinteger unsignedbiginteger conint long short int32 int64 uint uint8 uint16 uint32 uint64 i8 i16 i32 i64 u8 u16 u32 u64 bigincrements mediuminteger serial',
  'integer, >= 0': 'positiveintegerfield positivesmallintegerfield positivebigintegerfield',
  float: 'float double floatfield f32 f64 float32 float64 real confloat',
  decimal: 'decimal numeric decimalfield num money bigdecimal condecimal',
  number: 'number',
  boolean: 'bool boolean booleanfield bit nullbooleanfield',
  date: 'date datefield dateonly naivedate localdate',
  datetime:
    'datetime datetimefield timestamp timestamptz datetimetz naivedatetime localdatetime nulltime zoneddatetime instant ts',
  time: 'time timefield localtime naivetime',
  email: 'email emailfield emailstr',
  url: 'url urlfield httpurl awsurl anyurl uri',
});

/** Facts by the name of a call or key; N stands for the number told with it. */
export const CALLED_FACTS = named({
  unique: 'unique uq uniq uniqueness uniqueindex uk',
  'not null': 'notnull nn required presence notblank nonnull notempty notnullable isrequired mandatory req',
  nullable: 'nullable optional null nullish allownull allownil blank notrequired opt omitempty',
  '>= N': 'min minimum gte ge greaterthanorequalto minvalue',
  '<= N': 'max maximum lte le lessthanorequalto maxvalue',
  '> N': 'gt greaterthan exclusiveminimum',
  '< N': 'lt lessthan exclusivemaximum',
  'max N characters': 'maxlength length limit size maxlen len',
  'at least N characters': 'minlength minlen',
  positive: 'positive',
  '>= 0': 'nonnegative unsigned positiveorzero',
  integer: 'isint',
  'default N': 'default dflt defaultvalue def',
});

/** Calls that only hold others: "Mapped[int]", "Field(…)". */
export const HOLDERS: ReadonlySet<string> = new Set(
  'mapped field column mappedcolumn annotated type kind datatype coerce trim models fields validate validates index numericality property attr prop string2 change constrained gorm'.split(
    ' ',
  ),
);
/** They say something of how a value is kept and nothing that is kept here. */
export const KEPT: ReadonlySet<string> = new Set(
  'index dbindex maxdigits decimalplaces precision scale trim tolowercase label helptext verbosename format name primarykey pk db json bson'.split(
    ' ',
  ),
);
