/** English: what goes, grows, changes or gets another name. */
import type { ClauseLines } from './lexicon.js';

export const EN_RENAMES: ClauseLines = [
  [
    'rename-of',
    [
      '(rename|change the name of|change name of|relabel) [the] [column|field|attribute|property] {a1} (to|into|->|as|,) {a2} (in|on|of|for|from|at|inside) [the|our|each|every] [entity|table] {e} [entity|table|please]',
      '(rename|change the name of|change|relabel) [the] [column|field|attribute|property|name of] {a1} (in|on|of|for|from|at) [the|our|each|every] [entity|table] {e} (to|into|->|as) [be called] {a2}',
      'rename {e} . {a1} (to|into|->|as|:|=) {a2}',
      "rename {e} 's {a1} (to|into|->|as) {a2}",
      '(in|on|for|at) [the|our] [entity|table] {e} [entity|table] [,|:] (rename|change|call|relabel) [the] [column|field|attribute] {a1} (to|into|->|as|,) {a2}',
      '[the] {a1} (in|on|of|for) [the|our|each|every|a|an] {e} (should|must|shall|will|has to|needs to|is) [rather|really|now|instead|to] be (called|named|renamed to) {a2} [instead|from now on]',
      "{e} 's {a1} should [rather|really|now] be (called|named|renamed to) {a2} [instead]",
      '{e} . {a1} (->|becomes|is now|should be called|renamed to) {a2}',
      '(in|on|for) [the|our] {e} [,] [the] {a1} should [now|rather|really] be (called|named|renamed|renamed to) {a2} [instead]',
      '{e} (:|--|-|,) rename [the] {a1} (to|into|->|as) {a2}',
      '(in|on|for|with) [the|our] {e} [,] (call|name) [the] {a1} {a2} [instead|from now on|now]',
      '(call|name) [the] {a1} (in|on|of|for) [the|our|a|each|every] {e} {a2} [instead|from now on|now]',
    ],
  ],
  [
    'rename',
    [
      '(rename|change the name of|change name of|relabel|retitle) [the] [column|field|attribute|property|entity|table] {a1} (to|into|as|->|in to|to be called|so it is called|to be) [the] [name] {a2} [please] [instead]',
      'rename [the] [column|field|attribute|property|entity|table] {a1} (->|:|=|,|-) {a2}',
      '[entity|table|column|field] {a1} (->|:|,|--) (rename|renamed) [it] (to|into|as) {a2}',
      '[the] {a1} should [rather|really|now|instead|from now on] be (called|named|renamed|renamed to|known as) {a2} [instead|from now on|please]',
      '(call|name) [the|our] {a1} {a2} (instead|from now on|now|please)',
      '$i [$adv] call (them|it|those|these) {a2} (now|instead|from now on|rather) ...',
      '{a1} is now (called|named) {a2}',
      '{a1} (becomes|must become|should become|turns into|will be called|shall be called|has to be called|must be called|needs to be called|is to be called|will be named|are now called|are called|gets renamed to|must be renamed to|should be renamed to) {a2} [from now on|instead]',
      '(change|switch|turn) [the|our] {a1} (to|into) {a2}',
      'instead of {a1} (call|name|say|write|use|it should say|it should be called) [it|them] {a2}',
      '$i (prefer|want|would prefer|would like) [to call|calling] [it|them] {a2} (instead of|rather than|over|not) {a1}',
      '[the] name {a1} (is wrong|is confusing|is bad) [,] (call|make|it should be|should be) [it|called] {a2}',
      '$i [$adv] (call|named|name) (them|it|those|these) {a2} [now|nowadays|today] [,] [and] not {a1} [anymore|any more]',
      'let us (call|name) {a1} {a2} [instead|from now on|now]',
      'start calling {a1} {a2} [instead|from now on]',
      '$i [$adv] call [our|the|my] {a1} {a2} (these days|nowadays|now|today|instead)',
    ],
  ],
];

export const EN_CHANGES: ClauseLines = [
  [
    'remove-from',
    [
      '[$want to|can you|could you|please|you can] $cease {l} (from|off|out of|of|in|on|for|away from) [$each] [entity|table] {e} [entity|table|again|entities|card|form|page|please|records|altogether|completely]',
      '$unwanted {l} (on|in|of|for|from|at) [$each] {e} [any more|anymore|any longer|at all|,]',
      'take {l} (out of|off|away from|from) [$each] {e}',
      '(in|on|from|for|at) [$each] {e} [,|:|$want to|$i can|you can] $cease {l} [please|again]',
      '{e} (:|--|-|,|->) $cease {l}',
      '{e} (do not|does not|no longer|should not|must not) (need|have|require|use) [to have|have] [$each] {l} [any more|anymore|any longer|at all|now]',
      '[the] {l} (on|of|in|for) [$each] {e} (is|are) (not needed|no longer needed|useless|unnecessary|obsolete|redundant|superfluous) [any more|anymore]',
      '[the] {l} (on|of|in|for|from) [$each] {e} (can go|may go|should go|has to go|must go|needs to go|can be removed|should be removed|can be deleted|should be deleted|can be dropped|must be removed|has to be removed|is to be removed)',
      "$cease {e} 's {l}",
      '$cease {e} . {l}',
      '(alter table) {e} drop [column] {l}',
      '(take|strip) {l} off [$each] {e}',
      'there is no need for {l} (on|in|of|for) [$each] {e} [any more|anymore]',
    ],
  ],
  [
    'remove-entity',
    [
      '[$want to|can you|could you|please|you can] $cease [the|our|my|all|all the|whole|that whole|the whole|everything about|this|that|anything about|complete|entire] [entity|table|model] {e} [entity|table|entities|model|again|completely|altogether|entirely|please|any more|anymore|for good|section|part|module|list|page|and everything in it|with all its data|too|as well]',
      '$unwanted [the|our|my|any|a|an|all the|that] {e} [entity|table|section|part|list] [any more|anymore|any longer|at all|in the system|now]',
      '[the] {e} [entity|table|section|part|page] (can go|may go|should go|has to go|must go|needs to go|can be removed|should be removed|can be deleted|should be deleted|can be dropped|must be removed|is not needed|are not needed|is no longer needed|are no longer needed|is obsolete|are obsolete|is no longer used|must be deleted|is to be removed|has to be removed) [any more|anymore|completely|altogether|now|entirely]',
      '(no more) {e} [please|entity|table]',
    ],
  ],
  [
    'remove-these',
    [
      '$cease (it|them|that|those|these|this|those two|these two|both|that one|this one|that whole entity|the whole entity|the entity|the whole thing|that entity|this entity|that table|the table|all of that|all that|the field|that field|the column|these fields|those fields) [off|out|away|completely|please|altogether|entirely]',
      'take (it|them|that|those|these|this|those two|these two|both) (off|out|away) [please]',
      '(so|and) (it|they|that) (can|may|should) go',
      '(it|they|that) (can|may|should) (go|be removed|be deleted|be dropped)',
      '(keep|leave) (the|all|our|everything) {x}',
      'but keep {x}',
    ],
  ],
  [
    'all-except',
    [
      '[make|set|mark] (all|every|all the|each|all of the) (fields|attributes|columns|field|attribute|of them|properties|column) [of|on|in|for] [the|each|every|a|an] [{e}] [but|except|apart from|besides|except for|other than] [{l}] [to be|be|are|is|must be|should be|as] ...',
    ],
  ],
  [
    'no-two',
    [
      '(no two|no 2|two|there can not be two|no other|there may not be two|there must not be two|never two|there should never be two|there are no two|not two) {e} [can|may|must|should|could|will|are allowed to|with] [not|never|ever|both] (share|have|use|carry|with|get) [the|a] [same|identical|equal] {a}',
      '(two|2|different) {e} (can not|must not|may not|should not|can never|must never|should never|may never) (share|have|use|carry|get) [the|a] [same|identical|equal] {a}',
      '[the] same {a} (can not|must not|may not|should not|can never|must never|should never|may never) (be used|be given|appear|occur|exist|be entered|come up|be registered) [twice|again|more than once|for two {e}|by two {e}|for another {e}|for more than one {e}]',
      '(each|every) {e} (has|have|gets|must have|needs|should have|carries) (its own|their own|a unique|a different|its own unique|his own|an own|a distinct|their own unique) {a}',
      '(no|without) (duplicate|double|repeated) {a} [allowed|please|for {e}|in {e}|on {e}]',
      '{a} [of|on|for] [the] {e} (is|are) never the same',
      'the {a} (is|are|must be|has to be|should be) different (on|for|in|per) (every|each|all) {e}',
      '{e} (can not|must not|may not) have the same {a} [twice]',
      'only one {e} (can have|may have|per) (a given|the same|a certain|a|an) {a}',
    ],
  ],
  [
    'set-default',
    [
      '(set|make|change|put) [the] default [value] (of|for|on) [the] {a} (on|in|of|for) [the|each|every|our] {e} (to|be|as) {q}',
      '(set|make|change|put) [the] default [value] (of|for|on) [the] {a} (to|be|as) {q}',
      '[the] default [value] (of|for) [the] {a} (on|in|of|for) [the|each|every|a|an|our] {e} (is|should be|must be) {q}',
      "{e} 's default {a} (is|should be|must be) {q}",
    ],
  ],
  [
    'constrain-front',
    [
      '$i must always [have|know] {a}',
      '$i (can not|can never) (do|go) without {a}',
      '{l} (is|are) a must',
      'do not (allow|accept|let) [a|an|any] (empty|blank|missing) {a}',
    ],
  ],
  [
    'constrain-tail',
    [
      '(nobody|no one|none of them) (has to|needs to|must|is forced to|is obliged to) (give|fill in|enter|leave|provide|tell|tell us|supply) [the|their|a|an|his|her] {a}',
      '(people|customers|users|they|guests|members|clients|visitors|patients|students|staff|parents|we|i|you|{e}) (do not|need not) (have to|need to|must) (give|fill in|enter|leave|provide|tell us|supply) [the|their|a|an|his|her|us] {a}',
      '(people|customers|users|they|you|we|guests|members|clients|visitors|patients|students|staff|everyone|anyone|i|parents|applicants) (may|can|might|are allowed to|should be able to) [also] (skip|leave out|omit|leave [the] {a2} (empty|blank|out)|not fill in) [the|their|a|this|that] [{a}] [empty|blank|out|if they want]',
      '(the|) {a} (may|can) be skipped [if {x}]',
      '$i (do not|does not) always (have|know|get|need) [the|a|an|their|his|her] {a}',
    ],
  ],
  [
    'new-ones',
    [
      '(new ones|a new one|new entries|every new one|they all|all new ones|new records|a new {e}|new {e}|every new {e}|each new {e}|they|it|each one|everything) [always|should|must|will|are] (start|starts|begin|begins|start out|starts out|begin life|defaults|default|are|is) [out|off] (as|at|with|to|in|on) [status] {q}',
    ],
  ],
  [
    'extend',
    [
      '(extend|expand|enhance|enrich|augment|update|change|modify|alter|alter table|complete|supplement|evolve|upgrade|edit) [the|our|my|each|every] [entity|table|model] {e} [entity|table|model|records|so it has|so that it has|so they have|so that they have|to have|to include|to also have] [with|by adding|to include|to have|to also have|and add|: add|, add|add|adding|:|add column|to contain|by|so it has|to store|to also store] [a|an|the] [new|extra|additional] [field|fields|attribute|attributes|column|columns] [for|called|named|:] ...',
      '(give|grant|provide) [each|every|all|the|all the|our|my] [entity|table] {e} [also|too|as well] (a|an|the|another|some|two|also|new|with|its|their) ...',
      '(give|grant) [each|every|all|the|all the|our|my] [entity|table] {e1} ...',
      '(in|on|to|for|at|into|inside) $each [entity|table|of] {e} [entity|table|card|form|page|record|list|file|sheet] [,|:|--] [please|also|can you|could you|we also|you can] [also] ($want [to]|let $me|$i (should|must|can|could|will) [also]|) [also] [be able to] [also] ($add|$record|choose|pick|select|specify|indicate|mark|say) [also|in|down] [a|an|the] [new|extra|additional] [field|fields|attribute|attributes|column|columns] [for|called|named|:] ...',
      '(in|on|to|for|at) [entity|table] {e} [,|:|--] (add|put|include|insert|append|create|also) [also] [a|an|the] [new|extra|additional] [field|fields|attribute|attributes|column|columns] [for|called|named|:] ...',
      '{e} (+|+ =) ...',
      '{e} add [column|columns|field|fields] ...',
      '[our|the|all] {e} (should|must|can|may|need to|have to) be able to (leave|enter|give|fill in|provide|specify|add|mention) ...',
      '(add|include|put) (to|in|on|into) [the] [entity|table] {e} (:|,|--|-|->) ...',
      '{e} (need|needs|should|must|have|has) to (know|say|show|tell|indicate|mention) ...',
      '(new|add|extra|additional|add new|add a|a new|add a new|please add a|please add) (column|field|attribute|property|columns|fields|attributes) (for|on|in|to) [the] [table|entity] {e} (:|,|--|->|called|named) ...',
      '{e} (:|--|-|,|->) [please|pls|can you|could you] (add|also|also has|also needs|also add|plus|now with|new field|new fields|new column|extra|add field|add column|needs|need|additionally|and also|extend with|include) [also] [a|an|the] [new|extra|additional] [field|fields|attribute|attributes|column|columns] [for|called|named|:] ...',
      '{e} (should|must|shall|needs to|need to|has to|have to|ought to|could|might|will) (also|now|additionally|further) (have|get|use|do with|contain|include|store|hold|carry|show|track|keep|record) ...',
      '{e} (also|now) (has|have|need|needs|get|gets|require|requires|should have|must have|want|wants|include) ...',
      '{e} (needs|need|should have|should get|gets|get|requires|require|lacks|lack|is missing|are missing|misses|miss|must get|could use|could do with|want|wants|must have) (a|an|another|one more|some|to have|also|two more|an extra|an additional|an optional|a new) ...',
      '(can|could|may|should|shall|would) (the|our|each|every|all|all the|my|a|an) {e} [also|please|too] (get|have|show|include|contain|receive) [also] (a|an|the|their|its|another|some) ...',
      '(i|we) [$adv|completely|totally|clean] (forgot|left out|missed|overlooked) [to (add|put|include|mention|write down|record)|about] [the|a|an] {y} (on|in|for|of|to|at|with) [the|our|my|each|every] {e}',
      '(what|how) about (a|an|the) {y} (for|on|in) [the|our|my|each|every] {e}',
      'alter table {e} add [column] ...',
    ],
  ],
  [
    'add-to',
    [
      '[$want to|can you|could you|please|you can|$want|let us|$want you to|$want that you|it would be nice to|and|we should|we must|we have to|i have to] [$adv] (add|put|include|insert|append|attach|place|introduce|stick) [also|in|down|me|us] [a|an|the|some] [new|extra|additional] [field|fields|attribute|attributes|column|columns|property] [for|called|named|:|with] {y} (to|on|in|into|onto|for|at|against) [$each] [entity|table|existing] {e} [entity|table|entities|card|form|page|record|records|model|class|too|as well|also|please|object|objects|list]',
      '[$want to|could $i|can $i] [$adv] (store|record|note|save|track|keep|register|see|know) [also|in|down] [a|an|the] {y} for [$each] [entity|table] {e} [too|as well|also|please]',
      '[$want to|please] [$adv] (store|record|note|save|track|keep|register|see|know) [also|in|down] [a|an|the] {y} of (each|every|all) [the|our] {e} [too|as well|also|please]',
      '$want [$adv] (a|an|another|one more) {y} for (each|every) {e} [too|as well|also|please]',
      '($want [to] [$adv] (need|want|have|note|note down|record|store|save|track|create|register|see|keep|know)|$want|create|note|record|register|store) [also|in|down] [a|an|the|some] [new|extra|additional] [field|fields|attribute|attributes|column|columns|property] [for|called|named|:] {y} (to|on|onto) $each [entity|table] {e} [too|as well|also|please|card|form]',
    ],
  ],
  [
    'change',
    [
      '$want [that] ...',
      '(limit|restrict|cap|make|change|set|turn|convert|mark|alter|let|switch|modify|update|declare|treat|redefine|have) [the|our|that] [field|column|attribute|type of] ...',
    ],
  ],
];
