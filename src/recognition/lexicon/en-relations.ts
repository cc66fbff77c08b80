/** English: how entities belong together. */
import type { ClauseLines } from './lexicon.js';

export const EN_RELATIONS: ClauseLines = [
  [
    'self',
    [
      '{e1} ($verbs|$have|$member) [$prep] [$one|an|a|$only|$many] (other|another|parent|sub) {e2} [{x}]',
      '[a|an|each|every] {e1} (can have|may have|has|have) [a|an|$many|one] (parent|child|children|sub|parents) [{e2}]',
      '{e1} (can|may) [also] (be part of|be inside|contain|be under|belong to|have) [$many] (another|other) {e2}',
      '[a|an|each|every|one] {e1} (can|may|could) [also] be (a|an|the) {w} (to|of|for|on) (another|other) {e2}',
      '[and] the {a} is (another|also a|also an|itself a|also one of the) {e}',
      '{e1} (belongs_to|belongsto|has_many|hasmany|n : 1|1 : n|n : m|<->|references) (self|itself|themselves)',
      '(self referencing|self referential|self reference|self relation) {x}',
    ],
  ],
  [
    'many-to-many',
    [
      '{e1} and {e2} (are|is|have|should be|should have|in|form|need|with|:|must be) [a|in a|linked|related|connected] (many to many|m2m|n to m|many many) [relation|relationship|manner]',
      '[a] (many to many|m2m) [relation|relationship|link|connection] [between|from|for|of|with] {e1} (and|to|with|,) {e2}',
      '($link|create|make|add|set up) {e1} (and|to|with) {e2} [,|:|as|in|with] [a] (many to many|m2m|n to m) [relation|relationship]',
      '{e1} (can|may|could) [also] (have|be linked to|belong to|be in|be on|be part of|be assigned to|{v} [$prep]) $many {e2} and (vice versa|the other way around|the other way round|the reverse|the same the other way|back|conversely|also the other way around)',
      '{e1} $have $many {e2} and (vice versa|the other way around|the other way round|each {e3} $have $many {e4}|conversely)',
      '(each|every|a|an|any) {e1} belongs to $many {e2} and (vice versa|each {e3} $have $many {e4})',
      '{e1} (can|may) belong to $many {e2}',
      '{e1} (can be|may be|are|is) (in|on|part of|assigned to|linked to|tagged with|connected to) $many {e2}',
      '(each|every|a|an) {e1} belongs to $many {e2}',
      '{e1} belong to $many {e2}',
      '{e1} [can|may|could|might|will|should be able to|are able to|are allowed to] [$only|also] (join|attend|take|visit|follow|enrol in|enroll in|enrol for|enroll for|register for|sign up for|work on|participate in|take part in|play in|perform in) $many {e2}',
      '$many {e1} $verbs [$prep] $many {e2}',
      'both ways many [{x}]',
    ],
  ],
  [
    'one-for-each',
    [
      '[$only] (one|a single|exactly one|1|just one) {e2} (for|per) (each|every|one|a|an) {e1}',
      '[$only] (one|a single|exactly one|1|just one) {e2} per {e1}',
      '(each|every) {e1} [$only] (just|only) one {e2}',
    ],
  ],
  [
    'has-many',
    [
      '(in|on|at|for|per|during) (a|an|each|every|one|the) {e1} [,] $i [$only] [can|may|will] {v} [$prep] $many {e2}',
      '[(each|every|one|a|an|the|any|the same|all|some|our|a single)] {e1} [$only] ($have|$verbs) [$prep] $many {e2}',
      '{e2} (are|is) [all] (grouped|organised|organized|listed|collected) (by|per|under) {e1}',
      '[(each|every|one|a|an|the)] {e1} [$only] $have [their|its|his|her|own|their own|its own] {e2} \\( many \\)',
      '{e1} (is|are) (made up of|made of|composed of|built from) [$many|the] {e2}',
      '[(each|a|an|the|one|every)] {e1} [can] (contains|contain|consists of|holds|groups) {e2}',
      '$many {e2} (per|for each|for every|for one|for a single|to a|to one|in one|in a|on one) {e1}',
      '$many {e2} (can|may) (belong to|be in|be part of|share) (one|the same|a) {e1}',
      'a list of {e2} (per|for each|for every) {e1}',
      '(a|an|each|every|any) {e1} $many {e2}',
      'one {e1} many {e2}',
      '{e1} $have $one or $many {e2}',
      '{e1} ($have|$verbs) [$prep] as many {e2} as (they|it|you|we) (want|wants|like|likes|need|needs)',
    ],
  ],
  [
    'belongs',
    [
      '[(each|every|one|a|an|the|any|all|our|every single|no)] {e1} [$only] $member [$only] [to|in|on|for] [$only] [$one|a|an|the|some|our|exactly] {e2}',
      '[is|are|must be|should be|gets] {v} (by|to|in|on|from|with|at|under) $one {e2}',
      '(belongs to|belong to|is linked to|is part of|is assigned to|goes in|refers to|points to|references|is tied to) [$only] [$one|a|an|the|our|exactly] {e2}',
      '(it|each|each one|every one|which|that|who|they) $member [$only] [to|in|on|for] [$only] [$one|a|an|the|some|our|exactly] {e2}',
      '[(each|every|a|an|one|any|the)] {e1} [$only|$adv] ($have|$verbs) [$prep|up to] [$only] [$prep] [$only] $one {e2} [$only]',
      '(each|every|any) {e1} [$only|$adv] ($have|$verbs) [$prep] [$only] [a|an|the] {e2}',
      '[(each|every|one|a|an|the|any)] {e1} (is|are|be|must be|should be|can be|may be|will be|has to be) $only [$only] $prep [$only] $one {e2}',
      '(put|place|file|group|hang) [the|all|all the|every|each|our] {e1} (under|with|in) (a|an|one|the|their|its) {e2}',
      '{e1} (and|with) $one {e2} [each]',
      '$link (each|every|a|an|all|the|all the|our|one) {e1} (to|with|and|into) [$only] [$one|a|an|the|its|their|his|her|our] {e2} [up|together]',
      '$link {e1} (to|with|into) [$only] [$one|a|an|the|its|their|his|her] {e2} [up|together]',
      '$want (each|every|all|the|all the|our|my) {e1} [to be|be] (linked|connected|attached|assigned|tied|related|associated) (to|with) [$only] [$one|a|an|the|its|their] {e2}',
      '(each|every|a|an|the) {e1} should know (its|their|which|the|what) {e2}',
      '(for|on|in|at) (each|every|a|an|the) {e1} [,] $i ($want|must|should|can|need|pick|choose|select|have) [to] [be able to] (pick|choose|select|say|see|set|know|indicate|assign|have) [which|the|what|a|one|its] {e2} [{x}]',
      'when $i (open|add|create|make|edit|enter|save|register|book|write|view|see) (a|an|the) [new] {e1} [,] [$want [to] [be able to]|$i (must|should|can|need|could|have) [to] [be able to]] (pick|choose|select|say|see|set|assign|indicate|link) [which|the|what|a|one|its|to which] {e2} [(it|they|that) {x}]',
      '$want to [be able to] (see|know|say|pick|choose|select|set|record) (which|what|to which) {e2} [{v}|is {v}|was {v}|{v} to] (a|an|the|each|every) {e1} [{x}]',
      '$want to [be able to] (pick|choose|select|set) [the|a|an|one|which] {e2} (when|if) $i (enter|add|create|make|edit|save|register|open|write) (a|an|the) [new] {e1} [{x}]',
      '$want to [be able to] (assign|link|attach|connect|couple|tie) [a|an|the|one] {e2} (to|with) [a|an|the|each|every] {e1}',
      '$want to [be able to] (pick|choose|select|assign|set) [a|an|the|one] {e2} (for|on|in|per) (a|an|each|every|the) {e1} [{x}]',
      '{e1} (needs|need|has|have|should have|must have|requires|gets) [a|an] (link|reference|relation|connection|relationship|pointer) to [$one|a|an|the|its] {e2}',
      'add [a|an] (relation|link|reference|relationship|connection) (from|between) {e1} (to|and) {e2}',
    ],
  ],
  [
    'plain-verb',
    [
      '{e1} (teach|write|own|borrow|buy|place|drive|supply|sell|treat|order|rent|book|make|give|manage|lead|organise|organize|publish|review|donate|receive|pay|host|grow|keep) {e2}',
    ],
  ],
  [
    'plain-many',
    [
      '{e1} (attend|take|enrol in|enroll in|visit|join|follow|register for|sign up for|work on|participate in|take part in|play in|perform in|use) {e2}',
    ],
  ],
];
