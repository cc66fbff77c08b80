/** Developer notation, understood in every language. */
import type { ClauseKind, FactKind } from './lexicon.js';

export const NOTATION_CLASSES = {
  eq: '(=|:|is|as|to|of|value)',
  many: '(n|m|*|many)',
} as const;

export const NOTATION_FACTS: readonly (readonly [FactKind, readonly string[]])[] = [
  ['required', ['!', 'not null', 'nonnull', 'non null', 'notnull', 'not nullable', 'non nullable', 'required', 'required = true', 'required : true', 'nn', 'mandatory', 'presence']],
  ['optional', ['?', 'nullable', 'null', 'optional', 'nullable = true', 'nullable : true', 'required = false', 'required : false', 'can be null', 'or null', '\\| null', 'allow null', 'null ok']],
  ['unique', ['unique', 'unique = true', 'unique : true', 'uniq', 'uq', 'unique key', 'unique index', 'unique constraint', 'pk', 'primary key']],
  ['not-unique', ['unique = false', 'unique : false', 'non unique', 'not unique']],
  ['type-string', ['string', 'str', 'varchar', 'varchar2', 'nvarchar', 'char', 'uuid', 'guid', 'slug', 'characters varying', 'character varying']],
  ['type-text', ['longtext', 'mediumtext', 'clob', 'text', 'textarea', 'multiline', 'multi line', 'markdown', 'richtext', 'json', 'jsonb']],
  ['type-integer', ['int', 'integer', 'smallint', 'bigint', 'tinyint', 'int4', 'int8', 'int32', 'int64', 'uint', 'serial', 'unsigned int', 'int unsigned', 'whole number']],
  ['type-float', ['float', 'double', 'real', 'float8', 'float64', 'double precision']],
  ['type-decimal', ['decimal', 'numeric', 'money', 'currency', 'dec', 'bigdecimal']],
  ['type-boolean', ['boolean', 'bool', 'flag', 'true / false', 'yes / no', 'y / n', 'checkbox']],
  ['type-date', ['date']],
  ['type-datetime', ['datetime', 'timestamp', 'timestamptz', 'date time', 'datetime2']],
  ['type-time', ['time']],
  ['type-email', ['email']],
  ['type-url', ['url', 'uri']],
  ['min', ['>= {n}', 'min {n}', 'min : {n}', 'min = {n}', 'min \\( {n} \\)', 'min . {n}', 'minimum {n}', '{n} +', 'from {n} up', 'gte {n}', 'min value {n}', 'minvalue {n}', 'minvalue : {n}']],
  ['max', ['<= {n}', 'max {n}', 'max : {n}', 'max = {n}', 'max \\( {n} \\)', 'max . {n}', 'maximum {n}', 'lte {n}', 'max value {n}', 'maxvalue {n}', 'maxvalue : {n}', 'up to {n}']],
  ['over', ['> {n}', 'gt {n}']],
  ['under', ['< {n}', 'lt {n}']],
  [
    'between',
    [
      '{n1} .. {n2}', '{n1} ... {n2}', '{n1} - {n2}', '{n1} -- {n2}', '{n1} to {n2}', '\\[ {n1} , {n2} \\]', '\\[ {n1} .. {n2} \\]', '\\[ {n1} - {n2} \\]',
      'min {n1} [,] max {n2}', 'min : {n1} [,] max : {n2}', 'min = {n1} [,] max = {n2}', 'range {n1} - {n2}', 'range {n1} .. {n2}', 'range \\( {n1} , {n2} \\)', 'between {n1} and {n2}', '>= {n1} [and|,|&&] <= {n2}',
      'range {n1} to {n2}', 'in {n1} .. {n2}', '\\( {n1} - {n2} \\)', '\\( {n1} .. {n2} \\)',
    ],
  ],
  ['min-length', ['minlength {n}', 'minlength : {n}', 'minlength = {n}', 'min_length {n}', 'min_length = {n}', 'min length {n}', 'minlen {n}', 'min {n} (char|chars|characters)', 'min length : {n}', 'min length = {n}']],
  ['max-length', ['maxlength {n}', 'maxlength : {n}', 'maxlength = {n}', 'max_length {n}', 'max_length = {n}', 'max length {n}', 'maxlen {n}', 'max {n} (char|chars|characters) [each]', 'max length : {n}', 'max length = {n}', 'length <= {n}', 'len <= {n}', '<= {n} (char|chars|characters)']],
  ['length-between', ['{n1} (-|--|..|to) {n2} (chars|characters|char|letters)', 'minlength {n1} [,] maxlength {n2}', 'length {n1} (-|--|..|to) {n2}', 'len {n1} (-|--|..|to) {n2}', 'length between {n1} and {n2}']],
  ['exact-length', ['len {n}', 'length {n}', 'length = {n}', 'length : {n}', 'len = {n}', 'fixed length {n}']],
  ['default', ['default $eq {q}', 'default {q}', 'defaults to {q}', 'default \\( {q} \\)', 'default_value {q}']],
  ['positive', ['positive']],
  ['not-negative', ['non negative', 'nonnegative', 'unsigned', 'not negative']],
  ['nothing', ['check', 'fk', 'column', 'field', 'col', 'attribute', 'indexed', 'type', 'each', 'property', 'only', 'auto', 'now \\( \\)']],
];

export const NOTATION_CLAUSES: readonly (readonly [ClauseKind, readonly string[]])[] = [
  [
    'many-to-many',
    [
      '{e1} (->|--|-|,|and|&|to) {e2} \\( (many to many|n : m|m : n|n : n|m2m|n to n) \\)',
      '[plain|simple] (many to many|m2m|many2many|manytomany|n n|n to n|m to n|n to m|m to m|n : n|n : m|m : n|m : m|n n|habtm) [relation|relationship|between|:|from] {e1} (<->|and|with|to|,|-|e|com|x) {e2}',
      '{e1} (<->|and|&|/|,|x|e) {e2} [,|:|are|is|should be|as|in|in a|via|-|--|\\(|relation|relationship|sao|e] (many to many|m2m|many2many|manytomany|n n|n to n|n to m|m to n|n : n|n : m|m : n|m : m|muitos para muitos) [relation|relationship|\\)]',
      '{e1} (has_and_belongs_to_many|habtm|hasandbelongstomany|m2m|many_to_many|manytomany|many to many|belongstomany|belongs_to_many|n : n|n : m|m : n|m : m|* : *|* - *|n - n|n - m|m - n) [with|to|of|com] {e2}',
      '{e1} <-> {e2}',
    ],
  ],
  [
    'has-many',
    [
      '{e1} (->|--|-|,|and|&|to) {e2} \\( (one to many|1 : n|1 to n|1 to many|1 - n) \\)',
      '{e1} (has_many|hasmany|has_many :|one_to_many|onetomany|one to many|1 : n|1 : m|1 : *|1 - n|1 - *|1 to many|1 -> n|1 to n) [with|to|of] {e2}',
      '{e1} -> {e2} (\\[ \\]|1 : n)',
      '(one to many|1 : n|1 : m|has_many|um para muitos) [relation|relationship|from|between|:|de] {e1} (to|->|and|,|para|e) {e2}',
      '{e1} 1 (->|--|-|..) (*|n|many) {e2}',
    ],
  ],
  [
    'belongs',
    [
      '{e1} (->|--|-|,|and|&|to) {e2} \\( (many to one|n : 1|n to 1|many to 1|n - 1) \\)',
      '{e1} (belongs_to|belongsto|belongs_to :|many_to_one|manytoone|many to one|n : 1|m : 1|* : 1|n - 1|n to 1|many to 1|references|->|fk|fk to|foreign key to|has_one|hasone|ref) [with|to|of] {e2}',
      '(many to one|n : 1|m : 1|belongs_to) [relation|relationship|from|between|:] {e1} (to|->|and|,) {e2}',
      '[add|put|create] [a|an|the] {a} (on|in|to) {e1} (as|=) [a|an] (fk|foreign key|reference) (to|->|of) {e2}',
      '{e1} (has|needs|gets) [a|an] (fk|foreign key|reference) (to|->|of) {e2}',
      '[add|put|create] [a|an] (fk|foreign key|reference) (from|on|in) {e1} (to|->) {e2}',
      '{e1} (has|needs|gets|with) [a|an] {a} (fk|foreign key|reference) [to|->|of] {e2}',
      '[add|put] [a|an] (fk|foreign key) {a} (to|on|in) {e1} (referencing|references|pointing to|->) {e2}',
    ],
  ],
  ['rename', ['rename {a1} -> {a2}', '{a1} -> {a2} (rename)']],
];
