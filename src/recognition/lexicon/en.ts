/** English. */
import { EN_FACT_CLASSES, EN_FACTS } from './en-facts.js';
import { EN_FORMS, EN_VALUES } from './en-forms.js';
import { EN_ACTIONS, EN_SIGNALS } from './en-rules.js';
import type { Lexicon } from './lexicon.js';

export const ENGLISH: Lexicon = {
  classes: {
    ...EN_FACT_CLASSES,
    act: EN_ACTIONS,
    i: '(i|we|(our|my) {v}|you|my team|our team|the team|my boss|our office|our school|our club|the office|they|people|users|one|the user|the staff|staff|our company|my company|the customer|it|the system|the app|the program)',
    me: '(me|us|our team|my team|my boss|the team)',
    det: '(a|an|the|our|my|each|every|all|all the|some|new|that|this|those|these|their|his|her|its|your|another|all of the|all our|all my|one)',
    each: '(each|every|any|all|all the|each of the|every single|each single|the|a|an|our|my|all our|all my|each of our|each of my|those|these|each one of the|each and every)',
    adv: '(also|just|really|only|still|now|then|first|always|kindly|simply|basically|maybe|actually|already|quickly|please|additionally|usually|normally|all|mostly|currently|mainly|sometimes|often|further)',
    want: '([$i] [$adv] [would|will|do|did] [$adv] (need|needs|want|wants|like|love|wish|prefer|require|requires|have|appreciate|needed|wanted) [$adv]|[$i] (am|are) looking for|[$i] could use|[$i] could do with|[$i] [would] be (happy|glad|nice|great) to have|it would be (nice|great|good|useful|helpful) (to have|if there was|if there were|to get|if we had|if i had|if you could|if we could)|[$i] (am|are) [$adv] (going to|about to) need|let $me have|i am in need of|there should be|there must be|there needs to be|there has to be|there have to be|what we need (is|are)|what i need (is|are)|the system (shall|should|must|will) have|next up|next)',
    create: '(create|creates|make|add|build|set up|setup|generate|register|introduce|define|prepare|start|open|get|give $me|make $me|build $me|do|bootstrap|scaffold|put together|put in|implement|design|develop|insert|include|spin up|model|provide|spec out|establish|create for $me|make for $me|new|create $me|put up|set $me up with|help $me set up|help $me to set up|help $me with|help $me|initialise|initialize|kick off with|begin with|start with)',
    record: '(keep [$adv] track of|keeping track of|track|tracks|manage|manages|managing|record|recording|log|logging|store|storing|register|registering|keep|keeping|save|saving|list|listing|note down|note|write down|writing down|write|jot down|collect|collecting|administer|organise|organize|organising|organizing|hold|put in|put down|handle|handling|catalog|catalogue|cataloguing|cataloging|monitor|monitoring|maintain|maintaining|see|follow|follow up|look after|remember|tracking|enter|keep a list of|keep a record of|keep records of|keep record of|have a list of|document|capture|know|digitise|digitize|keep tabs on|file|look up|keep up with|control|deal with|have|get|fill in|overview|type in|take down|add|put|include)',
    box: '(system|systems|app|application|program|programme|tool|software|place|spot|way|table|tables|list|register|registry|registration|section|part|page|module|database|db|catalog|catalogue|directory|log|log book|logbook|tracker|overview|collection|record|records|entity|entities|model|models|class|form|screen|something|somewhere|thing|solution|platform|spreadsheet|card index|inventory|area|option|possibility|management|crud|backend|back end|schema|resource|resources|business entity|data model|structure|website|digital list|administration|admin|simple list|notebook|type|record type|data type)',
    boxed: '([$det] [$adv] [very|small|little|simple|basic|new|proper|tiny|nice|quick|complete|plain|full|good|easy|digital|online|clean|central] [small|little|simple|basic|new|proper|digital|tiny] [crud|business|data|db|database|management|rest|web] $box)',
    ofbox: '(for|of|to $record|where ($i|$me) [can] $record|for $record|in which $i [can] $record|that $record|with which $i [can] $record|about|called|named|that can $record|which $record|to help [$me] [to] $record|that will $record|so ($i|that $i) can $record|so that $i [can] $record|that lets ($me|$i) $record|to hold|for the|that handles|that stores|that keeps|that keeps track of|with info about|with information about|with information on|holding|containing|named|called|for storing|for our|for my|for all|that helps [$me] [to] $record)',
    go: '($want to [$adv] (be able to|) [$adv] $create|$want [that] ($me|$i) [to|can|should] [$adv] $create|$want $create|$create|$want|$want to [$adv] (be able to|start|begin|have $i|be able to have) $record|$want [$adv] to [$adv] $record|i have to [be able to] $record|we have to [be able to] $record|$want (help|support) (with|in) $record|help $me [to] $record|$record|we should [be able to] $record|we must [be able to] $record|the system (shall|should|must|will) [be able to|let us|allow users to|allow $i to] ($record|$create|have)|(i|we) (am|are) (trying|hoping|starting|planning) to ($record|$create)|(it|there) should be possible to $record|time to $record|go ahead and $create|let us ($create|have|start with|begin with|$record|also have)|(i|we) should have|(i|we) (can|may|could) [$adv] ($create|have|get|$record)|$want $me to (be able to|) $record)',
    have: '(have|has|has got|have got|should have|should also have|must have|needs|need|needs to have|need to have|will have|consist of|consists of|contain|contains|includes|include|comes with|come with|gets|get|should get|should contain|should include|must contain|must include|has to have|have to have|is described by|is made up of|carries|carry|holds|hold|can have|is defined by|are defined by|is made of|has the following|have the following|has the fields|has fields|with|with fields|with attributes|with columns|with the fields|with the following|requires|shall have|may have|having|has these|have these|possesses|is identified by|are identified by|stores|store|keeps|keep|shows|shows us|also has|also have|also needs|also need|also should have|also must have|would have|should store|has attributes|has properties|has columns|just has|just have|simply has|only has|only have|only needs|only need|just needs|just need|each has|each have|all have|each need|all need|each with|must always have|should always have|always has|always have|must also have)',
    fieldsword: '([the|these|those|this|following|some|a few|with] (fields|field|attributes|columns|properties|details|data|info|information|attribute|property|column|things|items|facts|values|stuff) [are|is|should be|needed|:|like|in it|such as|for it|on it|each]|the following|as follows|at least the following|following|: )',
    add: '(add|adds|put|include|insert|append|attach|place|introduce|bring|create|make|store|record|save|keep|need|want|like|have|note|note down|write down|stick|get|track|see|register|define)',
    onto: '(to|on|in|into|onto|for|of|at|to the table|to the entity|on the entity|in the table|to entity|to table|on table|in table|per|with|about|to our|against|under)',
    cease: '(remove|delete|drop|erase|get rid of|take out|take away|take off|eliminate|kill|scrap|throw out|throw away|lose|discard|cut|strip|clear out|do away with|wipe|destroy|purge|take|dump|ditch|axe|unlink|detach|forget about|forget|rm|deletes|removes|stop tracking|stop recording|stop keeping|stop storing|hide)',
    unwanted: '($i [$adv] (do not|no longer|never|did not|will not|would not|never really) [$adv] (need|want|use|have|keep|track|record|care about|require|ask for|care for|work with|sell|do|offer) [$adv])',
    many: '(many|several|multiple|lots of|a lot of|any number of|a number of|various|one or more|many different|plenty of|a bunch of|zero or more|one or several|more than one|some|at least one|one to many|as many|unlimited|loads of|all sorts of|dozens of|different|a list of|tons of|a couple of|two or more|0 or more|1 or more|more|numerous|countless|a set of|a collection of|multiple different|more than 1|heaps of|a few|quite a few|different kinds of|many of the|whole lists of)',
    one: '(one|exactly one|only one|a single|just one|one single|exactly 1|1|only a single|at most one|precisely one|one and only one|no more than one|one specific|one particular|the one|only 1|a specific|a certain|a particular|always one|up to one|not more than one|a maximum of one|zero or one|always a|one of the|one of our|one of my|the same|their own|its own)',
    only: '(only|just|always|exactly|ever|only ever|also|still|usually|normally|then|all|never more than|at most|at once|each|clearly)',
    verbs: '({v}|can {v}|may {v}|could {v}|should {v}|will {v}|must {v}|has to {v}|have to {v}|can be {v}|may be {v}|should be {v}|must be {v}|is {v}|are {v}|can also {v}|should be able to {v}|is able to {v}|needs to be {v}|has to be {v}|have to be {v}|might {v}|would {v}|does {v}|shall {v}|will be {v}|are able to {v}|can only be {v}|can only {v}|be {v}|being {v}|is always {v}|are always {v}|is only {v}|is only ever {v}|can be {v} to|{v} to)',
    prep: '(to|in|into|on|for|at|with|by|of|from|under|inside|within|across|over|through|onto|as part of|about|from|as|per|out of|among|behind|around)',
    member: '(belongs to|belong to|belonging to|is part of|are part of|is in|are in|is on|are on|is for|are for|is from|are from|is of|are of|goes in|go in|goes into|goes to|goes with|is with|are with|comes from|come from|is assigned to|are assigned to|is linked to|are linked to|is connected to|is attached to|is tied to|are tied to|is related to|is under|lives in|live in|falls under|fall under|hangs on|is owned by|are owned by|is written by|are written by|is made by|is done by|is taught by|are taught by|is made for|is placed by|is held in|takes place in|take place in|happens in|happens at|is by|are by|was made by|must belong to|should belong to|has to belong to|have to belong to|should be in|must be in|should be linked to|should be assigned to|must be assigned to|must be linked to|can belong to|will belong to|reports to|is booked by|is issued to|is issued by|is run by|is handled by|is managed by|is led by|is supplied by|is sold by|sits in|stays in|works in|works for|work for|is located in|is stored in|are stored in|is kept in|is kept at|are kept in|points to|refers to|references|should reference|is created by|is posted by|is at|are at|is inside|is always for|are always for|is always in|belongs in|is only in|only belongs to|always belongs to|is registered in|should point to|should be tied to|should be attached to|needs to be linked to|has to be linked to|must refer to|should refer to|can only belong to|can only be in|needs to belong to|needs to be in|is addressed to|gets assigned to|plays for|plays in|goes under|is filed under|can be assigned to|may belong to|should be connected to|is given by|is delivered by|is taken by|is hosted by|is carried out by|is performed by)',
    rel: '(and|, and|,|while|but|;|.)',
    link: '(link|connect|relate|associate|tie|join|attach|hook|hook up|bind|assign|couple|wire|hook|map|combine)',
    asking: '(show|list|display|find|search|look up|print|fetch|give|tell|get|open|see|view|browse|read|export|let)',
    question: '(how many|which|what|who|where are|where is|where can i see|where can i find|when was|when did|how much|whose)',
    yours: '(you|u|ya)',
  },
  clauses: [
    [
      'noise',
      [
        '(hi|hello|hey|dear|good (morning|afternoon|evening|day)|greetings|howdy|hiya|yo) [there|all|everyone|everybody|team|sir|madam|bae|support|again|folks|guys|friend|sir or madam]',
        '(thanks|thank you|thx|many thanks|cheers|ty|tks|regards|best regards|kind regards|best|sincerely|yours|greetings|much appreciated|appreciate it) [so much|very much|a lot|in advance|again|a bunch|for your help|for helping|for the help|everyone|already|!]',
        'i hope [that] you are (well|doing well|fine)', 'hope (you are well|this helps|that makes sense|that is clear|it is clear)', 'does that make sense', 'is that (ok|okay|possible|clear|enough)', 'if (that is|it is) (ok|okay|possible)', 'that is (all|it|everything|enough) [for now|really|for today]', '(nothing|no) (else|more|logic|fancy|special|rules|magic) [needed|please|for now]', 'nothing (fancy|special|complicated|more|else|gets executed)', '(no|plain) (logic|extra cols|extra columns|columns|fields) [on the join]', 'sorry [for {x}|about {x}]', 'let me know {x}', 'my name is {x}', 'can you do [that|this|it] [for me|for us]', 'can you help [me|us] [with that|with this]', 'can you (add|fix|change|connect|link|do|make|arrange|build|remove|set up|set) (it|them|that|those|this|these) [up] [for me|for us|too|as well|please|in]', '(hook|link|connect|wire|tie|set) (that|them|it|those|these|this) (up|together|in)', '(please|pls) (do|arrange|fix|connect|link) (it|that|this|them)', 'we only store them', 'just (plain|simple) (columns|fields|data|crud|storage)', 'user story', 'acceptance criteria', 'as discussed', 'as (a|an) {e}', 'so (that|) $i (can|could|know) {x}', 'nothing (is|gets) (calculated|computed|executed|sent)', 'we (just|only) (store|keep|save|type|record) (it|them|that)', 'no (calculations|calculation|workflow|automation|approval|emails) [needed|please]', 'my {x} (said|says|told me) {x}', 'it is [a|all] (bit|quite|really|all|just|a little) {x}', 'that would be (great|lovely|nice|wonderful|perfect|awesome|super|all)', '(ok|okay|alright|right|great|cool|perfect|nice|fine|well|yes|yep|so|now|oh|ah|oops|ps|p s|fyi|btw|by the way|todo|note|context|background|also|next|another thing|one more thing|one thing)', '(many|kind) (thanks|regards)', 'this (will|would) (save|help) {x}', 'is (it|that|this) possible', 'would that (work|be possible)', 'please (help|advise)', 'if you (can|could|do not mind|would|have time)', 'whenever you (can|have time)', 'asap', '(just|only|exactly) one [per {e}|each|of them|at a time]', 'one per {e}', 'as soon as possible', 'what do you need [from me] [to {x}]', 'what (do|should) (i|we) (need|do|tell you|give you) {x}', 'for now', 'to start with', 'to begin with', 'in the (system|app|database|program)', 'the system (shall|should) have the following {x}', 'that is not needed yet', 'for (example|instance)',
      ],
    ],
    [
      'forbid',
      [
        '(do not|never|please do not|must not) [ever] ($cease|rename|change|touch|create|add|make|alter|modify) {x}',
        '$i (do not|would not) want [$me|you|anyone] to ($cease|rename|change|touch|alter|modify) {x}',
        'do not [ever] do (that|it|anything)',
      ],
    ],
    [
      'dangerous',
      [
        '(run|execute|exec) (sudo|rm|bash|sh|curl|wget|shell|cmd|powershell|a shell|the command|this command|a script) {x}', 'sudo {x}', 'rm - rf {x}', 'rm - r {x}', '(delete|remove|wipe|erase|format|destroy|encrypt|nuke|clear) [all|every|the|my|everything] [of] [the|my|our|on|system] (files|file|disk|disks|hard drive|hard disk|machine|computer|server|servers|drive|folders|directory|directories|home directory|operating system|everything on|drives|production|production database|database server|laptop) [{x}]', '(drop|truncate|wipe) [the] [whole|entire|production|prod|live] (database|databases|db|schema) [{x}]', 'drop table {x}', 'drop database {x}', 'select * from {x}', '(hack|break into|crack|exploit|ddos|phish|scan|attack|steal) {x}', '(kill|stop|shutdown|shut down|reboot|restart) [the|my|our] (server|machine|computer|process|processes|box|service|laptop|pc) [{x}]', '(shutdown|reboot) [now]', '(download|upload|install) [and] [run|execute|install] {x}', '(send|show|give|print|tell|email|mail|leak) [me|us] [the|your|my|all] [environment|admin|root|user] (variables|passwords|password|secrets|api keys|credentials|private key|keys|tokens|system prompt|prompt) {x}', 'ignore [all|any] [previous|prior|your|the|above] (instructions|rules|prompt) {x}', 'cat / {x}', 'curl {x}', 'wget {x}', 'chmod {x}', 'mkfs {x}', 'dd if = {x}', 'git {x}', 'npm {x}', 'docker {x}', 'kubectl {x}', 'ssh {x}', 'deploy {x}', 'push [it|this|the code] to {x}', '(read|open|cat) (/|~|the file|the password file) {x}', 'format c {x}', 'os . system {x}', 'eval {x}', 'exec {x}',
      ],
    ],
    [
      'ask',
      [
        '[can you|could you|please|would you|can i|could i|i want to|i would like to|i need to|let me] [please] (show|list|display|print|view|browse|read|export) [me|us] [a list of|the list of|out] [all|every] [of] [the|my|our|those] {e} [{x}]', '(show|list|display|print|fetch|find) (me|us) [a list of|the list of] [all|every] [of] [the|my|our] {e} [{x}]', '(give|get) (me|us) (a list of|the list of|all|every|the names of) [the|my|our] {e} [{x}]', '(list|show|display|browse|view|export|search|find|fetch|look up|read) [all|every|the|my|our|all the|for|through] {e} [{x}]', 'how many [{x}] (do|did|are|have|does|were|has|was|is|can) [$i] [{x}]', '(which|what|whose|who) [{e}] (are|is|have|has|do|did|was|were|does) [{x}]', '(where|how) (can|do) $i (see|find|view|look at|open|get to|edit) [all] [the|my|our] {e} [{x}]', 'who (has|have|is|are|was|did|does|bought|ordered|borrowed) {x}', 'what is [the] {a} of [the|a|an|my|our] {e}', '(count|sum|average) [all|the|my|our] {e}', 'is there [a|an|any] {e} (called|named|with|in) {x}', 'do we (have|already have) [a|an|any] {e} [{x}]', 'when (is|was|did|does|are) {x}', 'are there any {e} [{x}]',
      ],
    ],
    [
      'off-topic',
      [
        '[can you|could you|please|would you] (write|compose|draft|sing|tell|recite) [me|us] [a|an|the|some] [{v}] (poem|story|song|joke|essay|letter|email|mail|haiku|article|speech|blog post|novel|tweet|post|limerick|cover letter|review|summary|story|report|recipe|script|rap|slogan|birthday card|birthday wish|jokes|lullaby|thesis|python script|text|message) [{x}]', 'translate {x}', 'what is the (weather|capital|time|meaning|news|score|temperature|best|distance|exchange rate|population|stock price|date today|difference) [{x}]', 'what is (your|my) (name|favourite|favorite) [{x}]', 'what time is it {x}', 'who (is|was|are|wrote|invented|won) {x}', 'how (is|do i|do you|are|old|far|tall|can i|does|to|did|long|would you) {x}', 'what (day|year|do you|should i|can you|would|does|are you|is love|are the) {x}', 'why {x}', '(recommend|suggest|sing|draw|paint|cook|solve|explain|summarise|summarize|teach|google|predict|remind|navigate|turn on|turn off|proofread|wake|design me a logo|design a logo|buy me|order me|play me|book me|send me|email me|call me|text me) {x}', '(book|order|play|call|send|email|buy|text|plan|schedule|tweet|convert|calculate|post|forecast) (me|us|a|an|my|the|some|him|her|them) {x}', '(email|text|call|message|mail|phone|notify|inform) (all|everyone|everybody|my|our|the|him|her|them|every) {x}', 'tell me (a|about|why|how|what) {x}', 'is it (going to|raining|sunny) {x}', 'will it {x}', 'do you (know|like|think|love|have|speak) {x}', 'are you {x}', 'how are you [{x}]', '(fix|repair|debug|install|update|upgrade|restart|reset|charge|clean) [my|the|our] (printer|computer|laptop|phone|wifi|internet|router|bug|car|windows|mac|screen|mouse|keyboard|password|code|tests|pipeline|build|network|email|mailbox|node|server) [{x}]', 'what {v} (is|are|was|were|do|does) {x}', '{n} (+|*|x|/|plus|times|minus) {n2} [= ?]', 'make (me|us) a (sandwich|coffee|cup|website|logo|video|song|picture|drawing|cake|pizza|presentation|powerpoint|game|poster|flyer|meme)',
      ],
    ],
    [
      'rename-of',
      [
        '(rename|change the name of|change name of|relabel) [the] [column|field|attribute|property] {a1} (to|into|->|as|,) {a2} (in|on|of|for|from|at|inside) [the|our|each|every] [entity|table] {e} [entity|table|please]', '(rename|change the name of|change|relabel) [the] [column|field|attribute|property|name of] {a1} (in|on|of|for|from|at) [the|our|each|every] [entity|table] {e} (to|into|->|as) [be called] {a2}', 'rename {e} . {a1} (to|into|->|as|:|=) {a2}', 'rename {e} \'s {a1} (to|into|->|as) {a2}', '(in|on|for|at) [the|our] [entity|table] {e} [entity|table] [,|:] (rename|change|call|relabel) [the] [column|field|attribute] {a1} (to|into|->|as|,) {a2}', '[the] {a1} (in|on|of|for) [the|our|each|every|a|an] {e} (should|must|shall|will|has to|needs to|is) [rather|really|now|instead|to] be (called|named|renamed to) {a2} [instead|from now on]', '{e} \'s {a1} should [rather|really|now] be (called|named|renamed to) {a2} [instead]', '{e} . {a1} (->|becomes|is now|should be called|renamed to) {a2}', '(in|on|for) [the|our] {e} [,] [the] {a1} should [now|rather|really] be (called|named|renamed|renamed to) {a2} [instead]', '{e} (:|--|-|,) rename [the] {a1} (to|into|->|as) {a2}',
        '(in|on|for|with) [the|our] {e} [,] (call|name) [the] {a1} {a2} [instead|from now on|now]',
        '(call|name) [the] {a1} (in|on|of|for) [the|our|a|each|every] {e} {a2} [instead|from now on|now]',
      ],
    ],
    [
      'rename',
      [
        '(rename|change the name of|change name of|relabel|retitle) [the] [column|field|attribute|property|entity|table] {a1} (to|into|as|->|in to|to be called|so it is called|to be) [the] [name] {a2} [please] [instead]', 'rename [the] [column|field|attribute|property|entity|table] {a1} (->|:|=|,|-) {a2}', '[the] {a1} should [rather|really|now|instead|from now on] be (called|named|renamed|renamed to|known as) {a2} [instead|from now on|please]', '(call|name) [the|our] {a1} {a2} (instead|from now on|now|please)', '$i [$adv] call (them|it|those|these) {a2} (now|instead|from now on|rather) ...', '{a1} is now (called|named) {a2}', '{a1} (becomes|must become|should become|turns into|will be called|shall be called|has to be called|must be called|needs to be called|is to be called|will be named|are now called|are called|gets renamed to|must be renamed to|should be renamed to) {a2} [from now on|instead]', '(change|switch|turn) [the|our] {a1} (to|into) {a2}',
        'instead of {a1} (call|name|say|write|use|it should say|it should be called) [it|them] {a2}', '$i (prefer|want|would prefer|would like) [to call|calling] [it|them] {a2} (instead of|rather than|over|not) {a1}', '[the] name {a1} (is wrong|is confusing|is bad) [,] (call|make|it should be|should be) [it|called] {a2}',
        'let us (call|name) {a1} {a2} [instead|from now on|now]', 'start calling {a1} {a2} [instead|from now on]',
      ],
    ],
    [
      'self',
      [
        '{e1} ($verbs|$have|$member) [$prep] [$one|an|a|$only|$many] (other|another|parent|sub) {e2} [{x}]', '[a|an|each|every] {e1} (can have|may have|has|have) [a|an|$many|one] (parent|child|children|sub|parents) [{e2}]', '{e1} (can|may) [also] (be part of|be inside|contain|be under|belong to|have) [$many] (another|other) {e2}', '[and] the {a} is (another|also a|also an|itself a|also one of the) {e}', '{e1} (belongs_to|belongsto|has_many|hasmany|n : 1|1 : n|n : m|<->|references) (self|itself|themselves)', '(self referencing|self referential|self reference|self relation) {x}',
      ],
    ],
    [
      'many-to-many',
      [
        '{e1} and {e2} (are|is|have|should be|should have|in|form|need|with|:|must be) [a|in a|linked|related|connected] (many to many|m2m|n to m|many many) [relation|relationship|manner]', '[a] (many to many|m2m) [relation|relationship|link|connection] [between|from|for|of|with] {e1} (and|to|with|,) {e2}', '($link|create|make|add|set up) {e1} (and|to|with) {e2} [,|:|as|in|with] [a] (many to many|m2m|n to m) [relation|relationship]', '{e1} (can|may|could) [also] (have|be linked to|belong to|be in|be on|be part of|be assigned to|{v} [$prep]) $many {e2} and (vice versa|the other way around|the other way round|the reverse|the same the other way|back|conversely|also the other way around)', '{e1} $have $many {e2} and (vice versa|the other way around|the other way round|each {e3} $have $many {e4}|conversely)', '(each|every|a|an|any) {e1} belongs to $many {e2} and (vice versa|each {e3} $have $many {e4})', '{e1} (can|may) belong to $many {e2}', '{e1} (can be|may be|are|is) (in|on|part of|assigned to|linked to|tagged with|connected to) $many {e2}', '(each|every|a|an) {e1} belongs to $many {e2}', '{e1} belong to $many {e2}', 'both ways many [{x}]',
      ],
    ],
    [
      'one-for-each',
      ['[$only] (one|a single|exactly one|1|just one) {e2} (for|per) (each|every|one|a|an) {e1}', '(each|every) {e1} [$only] (just|only) one {e2}'],
    ],
    [
      'has-many',
      [
        '(in|on|at|for|per|during) (a|an|each|every|one|the) {e1} [,] $i [$only] [can|may|will] {v} [$prep] $many {e2}', '[(each|every|one|a|an|the|any|the same|all|some|our|a single)] {e1} [$only] ($have|$verbs) [$prep] $many {e2}', '{e2} (are|is) [all] (grouped|organised|organized|listed|collected) (by|per|under) {e1}', '[(each|every|one|a|an|the)] {e1} [$only] $have [their|its|his|her|own|their own|its own] {e2} \\( many \\)', '{e1} (is|are) (made up of|made of|composed of|built from) [$many|the] {e2}', '$many {e2} (per|for each|for every|for one|for a single|to a|to one|in one|in a|on one) {e1}', '$many {e2} (can|may) (belong to|be in|be part of|share) (one|the same|a) {e1}', 'a list of {e2} (per|for each|for every) {e1}', 'one {e1} many {e2}', '{e1} $have $one or $many {e2}', '{e1} ($have|$verbs) [$prep] as many {e2} as (they|it|you|we) (want|wants|like|likes|need|needs)',
      ],
    ],
    [
      'belongs',
      [
        '[(each|every|one|a|an|the|any|all|our|every single|no)] {e1} [$only] $member [$only] [to|in|on|for] [$only] [$one|a|an|the|some|our|exactly] {e2}', '[(each|every|a|an|one|any|the)] {e1} [$only|$adv] ($have|$verbs) [$prep|up to] [$only] [$prep] [$only] $one {e2} [$only]', '(each|every|any) {e1} [$only|$adv] ($have|$verbs) [$prep] [$only] [a|an|the] {e2}', '[(each|every|one|a|an|the|any)] {e1} (is|are|be|must be|should be|can be|may be|will be|has to be) $only [$only] $prep [$only] $one {e2}', '{e1} (and|with) $one {e2} [each]', '$link (each|every|a|an|all|the|all the|our|one) {e1} (to|with|and|into) [$only] [$one|a|an|the|its|their|his|her|our] {e2} [up|together]', '$link {e1} (to|with|into) [$only] [$one|a|an|the|its|their|his|her] {e2} [up|together]', '$want (each|every|all|the|all the|our|my) {e1} [to be|be] (linked|connected|attached|assigned|tied|related|associated) (to|with) [$only] [$one|a|an|the|its|their] {e2}', '(each|every|a|an|the) {e1} should know (its|their|which|the|what) {e2}', '(for|on|in|at) (each|every|a|an|the) {e1} [,] $i ($want|must|should|can|need|pick|choose|select|have) [to] [be able to] (pick|choose|select|say|see|set|know|indicate|assign|have) [which|the|what|a|one|its] {e2} [{x}]', 'when $i (open|add|create|make|edit|enter|save|register|book|write|view|see) (a|an|the) [new] {e1} [,] [$want [to] [be able to]|$i (must|should|can|need|could|have) [to] [be able to]] (pick|choose|select|say|see|set|assign|indicate|link) [which|the|what|a|one|its|to which] {e2} [(it|they|that) {x}]', '$want to [be able to] (see|know|say|pick|choose|select|set|record) (which|what|to which) {e2} (a|an|the|each|every) {e1} [{x}]', '$want to [be able to] (pick|choose|select|assign|set) [a|an|the|one] {e2} (for|on|in|per) (a|an|each|every|the) {e1} [{x}]', '{e1} (needs|need|has|have|should have|must have|requires|gets) [a|an] (link|reference|relation|connection|relationship|pointer) to [$one|a|an|the|its] {e2}', 'add [a|an] (relation|link|reference|relationship|connection) (from|between) {e1} (to|and) {e2}',
      ],
    ],
    ['plain-verb', ['{e1} (teach|write|own|borrow|buy|place|drive|supply|sell|treat|order|rent|book|make|give|manage|lead|organise|organize|publish|review|donate|receive|pay|host|grow|keep) {e2}']],
    ['plain-many', ['{e1} (attend|take|enrol in|enroll in|visit|join|follow|register for|sign up for|work on|participate in|take part in|play in|perform in|use) {e2}']],
    [
      'remove-from',
      [
        '[$want to|can you|could you|please|you can] $cease {l} (from|off|out of|of|in|on|for|away from) [$each] [entity|table] {e} [entity|table|again|entities|card|form|page|please|records|altogether|completely]', '$unwanted {l} (on|in|of|for|from|at) [$each] {e} [any more|anymore|any longer|at all|,]', 'take {l} (out of|off|away from|from) [$each] {e}', '(in|on|from|for|at) [$each] {e} [,|:|$want to|$i can|you can] $cease {l} [please|again]', '{e} (:|--|-|,|->) $cease {l}', '{e} (do not|does not|no longer|should not|must not) (need|have|require|use) [to have|have] [$each] {l} [any more|anymore|any longer|at all|now]', '[the] {l} (on|of|in|for) [$each] {e} (is|are) (not needed|no longer needed|useless|unnecessary|obsolete|redundant|superfluous) [any more|anymore]', '[the] {l} (on|of|in|for|from) [$each] {e} (can go|may go|should go|has to go|must go|needs to go|can be removed|should be removed|can be deleted|should be deleted|can be dropped|must be removed|has to be removed|is to be removed)', '$cease {e} \'s {l}', '$cease {e} . {l}', '(alter table) {e} drop [column] {l}', '(take|strip) {l} off [$each] {e}', 'there is no need for {l} (on|in|of|for) [$each] {e} [any more|anymore]',
      ],
    ],
    [
      'remove-entity',
      [
        '[$want to|can you|could you|please|you can] $cease [the|our|my|all|all the|whole|that whole|the whole|everything about|this|that|anything about|complete|entire] [entity|table|model] {e} [entity|table|entities|model|again|completely|altogether|entirely|please|any more|anymore|for good|section|part|module|list|page|and everything in it|with all its data|too|as well]', '$unwanted [the|our|my|any|a|an|all the|that] {e} [entity|table|section|part|list] [any more|anymore|any longer|at all|in the system|now]', '[the] {e} [entity|table|section|part|page] (can go|may go|should go|has to go|must go|needs to go|can be removed|should be removed|can be deleted|should be deleted|can be dropped|must be removed|is not needed|are not needed|is no longer needed|are no longer needed|is obsolete|are obsolete|is no longer used|must be deleted|is to be removed|has to be removed) [any more|anymore|completely|altogether|now|entirely]', '(no more) {e} [please|entity|table]',
      ],
    ],
    ['remove-these', ['$cease (it|them|that|those|these|this|those two|these two|both|that one|this one|that whole entity|the whole entity|the entity|the whole thing|that entity|this entity|that table|the table|all of that|all that|the field|that field|the column|these fields|those fields) [off|out|away|completely|please|altogether|entirely]', 'take (it|them|that|those|these|this|those two|these two|both) (off|out|away) [please]', '(so|and) (it|they|that) (can|may|should) go', '(it|they|that) (can|may|should) (go|be removed|be deleted|be dropped)', '(keep|leave) (the|all|our|everything) {x}', 'but keep {x}']],
    [
      'all-except',
      ['[make|set|mark] (all|every|all the|each|all of the) (fields|attributes|columns|field|attribute|of them|properties|column) [of|on|in|for] [the|each|every|a|an] [{e}] [but|except|apart from|besides|except for|other than] [{l}] [to be|be|are|is|must be|should be|as] {f}'],
    ],
    [
      'no-two',
      ['(no two|no 2|two|there can not be two|no other|there may not be two|there must not be two|never two|there should never be two|there are no two|not two) {e} [can|may|must|should|could|will|are allowed to|with] [not|never|ever|both] (share|have|use|carry|with|get) [the|a] [same|identical|equal] {a}', '(two|2|different) {e} (can not|must not|may not|should not|can never|must never|should never|may never) (share|have|use|carry|get) [the|a] [same|identical|equal] {a}', '[the] same {a} (can not|must not|may not|should not|can never|must never|should never|may never) (be used|be given|appear|occur|exist|be entered|come up|be registered) [twice|again|more than once|for two {e}|by two {e}|for another {e}|for more than one {e}]', '(each|every) {e} (has|have|gets|must have|needs|should have|carries) (its own|their own|a unique|a different|its own unique|his own|an own|a distinct|their own unique) {a}', '(no|without) (duplicate|double|repeated) {a} [allowed|please|for {e}|in {e}|on {e}]', '{a} [of|on|for] [the] {e} (is|are) never the same', 'the {a} (is|are|must be|has to be|should be) different (on|for|in|per) (every|each|all) {e}', '{e} (can not|must not|may not) have the same {a} [twice]', 'only one {e} (can have|may have|per) (a given|the same|a certain|a|an) {a}'],
    ],
    [
      'constrain-front',
      [
        '$i must always [have|know] {a}', '$i (can not|can never) (do|go) without {a}', '{l} (is|are) a must', 'do not (allow|accept|let) [a|an|any] (empty|blank|missing) {a}',
      ],
    ],
    [
      'constrain-tail',
      [
        '(people|customers|users|they|you|we|guests|members|clients|visitors|patients|students|staff|everyone|anyone|i|parents|applicants) (may|can|might|are allowed to|should be able to) [also] (skip|leave out|omit|leave [the] {a2} (empty|blank|out)|not fill in) [the|their|a|this|that] [{a}] [empty|blank|out|if they want]',
        '(the|) {a} (may|can) be skipped [if {x}]',
        '$i (do not|does not) always (have|know|get|need) [the|a|an|their|his|her] {a}',
      ],
    ],
    [
      'new-ones',
      ['(new ones|a new one|new entries|every new one|they all|all new ones|new records|a new {e}|new {e}|every new {e}|each new {e}|they|it|each one|everything) [always|should|must|will|are] (start|starts|begin|begins|start out|starts out|begin life|defaults|default|are|is) [out|off] (as|at|with|to|in|on) [status] {q}'],
    ],
    [
      'extend',
      [
        '(extend|expand|enhance|enrich|augment|update|change|modify|alter|alter table|complete|supplement|evolve|upgrade|edit) [the|our|my|each|every] [entity|table|model] {e} [entity|table|model|records|so it has|so that it has|so they have|so that they have|to have|to include|to also have] [with|by adding|to include|to have|to also have|and add|: add|, add|add|adding|:|add column|to contain|by|so it has|to store|to also store] [a|an|the] [new|extra|additional] [field|fields|attribute|attributes|column|columns] [for|called|named|:] ...',
        '(give|grant|provide) [each|every|all|the|all the|our|my] [entity|table] {e} [also|too|as well] (a|an|the|another|some|two|also|new|with|its|their) ...',
        '(give|grant) [each|every|all|the|all the|our|my] [entity|table] {e1} ...',
        '(in|on|to|for|at|into|inside) $each [entity|table|of] {e} [entity|table|card|form|page|record|list|file|sheet] [,|:|--] [please|also|can you|could you|we also|you can] [also] ($want [to]|$i (should|must|can|could|will) [also]|) [also] [be able to] [also] ($add|$record|choose|pick|select|specify|indicate|mark|say) [also|in|down] [a|an|the] [new|extra|additional] [field|fields|attribute|attributes|column|columns] [for|called|named|:] ...',
        '(in|on|to|for|at) [entity|table] {e} [,|:|--] (add|put|include|insert|append|create|also) [also] [a|an|the] [new|extra|additional] [field|fields|attribute|attributes|column|columns] [for|called|named|:] ...',
        '{e} (+|+ =) ...',
        '(new|add|extra|additional|add new|add a|a new|add a new|please add a|please add) (column|field|attribute|property|columns|fields|attributes) (for|on|in|to) [the] [table|entity] {e} (:|,|--|->|called|named) ...',
        '{e} (:|--|-|,|->) [please|pls|can you|could you] (add|also|also has|also needs|also add|plus|now with|new field|new fields|new column|extra|add field|add column|needs|need|additionally|and also|extend with|include) [also] [a|an|the] [new|extra|additional] [field|fields|attribute|attributes|column|columns] [for|called|named|:] ...',
        '{e} (should|must|shall|needs to|need to|has to|have to|ought to|could|might|will) (also|now|additionally|further) (have|get|contain|include|store|hold|carry|show|track|keep|record) ...',
        '{e} (also|now) (has|have|need|needs|get|gets|require|requires|should have|must have|want|wants|include) ...',
        '{e} (needs|need|should have|should get|gets|get|requires|require|lacks|lack|is missing|are missing|misses|miss|must get|could use|could do with|want|wants|must have) (a|an|another|one more|some|to have|also|two more|an extra|an additional|an optional|a new) ...',
        '(i|we) (forgot|left out|missed|overlooked) [to (add|put|include|mention|write down|record)|about] [the|a|an] {y} (on|in|for|of|to|at|with) [the|our|my|each|every] {e}',
        '(what|how) about (a|an|the) {y} (for|on|in) [the|our|my|each|every] {e}',
        'alter table {e} add [column] ...',
      ],
    ],
    [
      'add-to',
      [
        '[$want to|can you|could you|please|you can|$want|let us|$want you to|$want that you|it would be nice to|and|we should|we must|we have to|i have to] [$adv] (add|put|include|insert|append|attach|place|introduce|stick) [also|in|down|me|us] [a|an|the|some] [new|extra|additional] [field|fields|attribute|attributes|column|columns|property] [for|called|named|:|with] {y} (to|on|in|into|onto|for|at|against|per) [$each] [entity|table|existing] {e} [entity|table|entities|card|form|page|record|records|model|class|too|as well|also|please|object|objects|list]',
        '($want [to] [$adv] (need|want|have|note|note down|record|store|save|track|create|register|see|keep|know)|$want|create|note|record|register|store) [also|in|down] [a|an|the|some] [new|extra|additional] [field|fields|attribute|attributes|column|columns|property] [for|called|named|:] {y} (to|on|onto) $each [entity|table] {e} [too|as well|also|please|card|form]',
      ],
    ],
    ['change', ['(make|change|set|turn|convert|mark|alter|let|switch|modify|update|declare|treat|redefine|have) [the|our|that] [field|column|attribute|type of] ...']],
    [
      'each-has',
      [
        '(for|of|about|on|per|from|with) $each {e} [,|:|--] [also|please] [$adv] ($i (would like to|want to|need to|should|must|have to|will|would|can|also|always|just|usually|like to|only|wish to|am supposed to|are supposed to|want|need|) [also|just|only|always|be able to] ($record|need|want|have|get|require|ask|ask for|are asked for) [down|in] [$fieldsword]|i [also] ($record|need|want)|there is|there are|there should be|there must be|it is|please $record|$record|has|have|needed|:|i would need|what matters is|what matters are|the fields are|the important things are) ...',
        '[for] (each|every) [one|of them|of these|single one|of those|entry|record|item|row] [of these|of them] [,] ($have|must have|should have|needs|gets|is) [$fieldsword] ...',
        '(for|of|about|on|per) (each|every) [one|of them|of these|of those|entry|record] [,|:] $i (would like to|want to|need to|should|must|have to|will|would|also|always|just|usually|) [also|just|only|always] ($record|need|want|have|get|ask for) [down|in] [$fieldsword] ...',
        '(about|of|for|on) (them|it|those|these|each|that) [,|:] $i (would like to|want to|need to|should|must|have to|will|would|also|always|just|usually|) [also|just|only|always] ($record|need|want|have|get|ask for) [down|in] [$fieldsword] ...',
      ],
    ],
    [
      'pronoun-has',
      ['(it|they|each|each one|every one|all of them|these|those|everyone|this|that|each of them|every one of them|all|which|that|the entity|the table|every single one|every entry|each entry|each record|one|every record|both|the first|the second|the latter) ($have|must have|should have|need|needs) [$fieldsword|a couple of things :] ...', '(what $i (need|want|record|store|keep|have|write down)|$fieldsword|the (important|relevant) (fields|things|details|bits|information|data|parts)|information needed|needed|info needed|details needed|i need to know|we need to know|what we record|what matters) [for each|per {e}|about each one|about them|on each] [is|are|:|would be] ...', 'we (need|want|record|store|keep|write down|note|log|save|track|ask for) [for each|of each|about each] [their|its|the|his|her] ...', '(i|we) [$adv] (record|write down|note|note down|log) ...', '(with|including|having|containing|comprising) [$fieldsword] ...', '(please|) (store|record|track|include|keep|save|note) [their|its|the|at least] ...']
    ],
    [
      'create',
      [
        '[$go] (entity|table|class|model) name (:|is|=) {e}',
        '[$go] $boxed $ofbox [managing|tracking|recording|storing|handling|registering|the management of|all|keeping track of|administering|organising|organizing|my|our|the] [$record] [all] [of] {e}',
        '[$go] $boxed (on|in|at) [my|our|the] {v} $ofbox {e}',
        '$go (entity|table|model|class|entities|tables|models|resource|type|object) [called|named|for|:|:|of] {e}',
        '(entity|entities|table|tables|model|models|class|resource|object|schema|struct|interface|record|create table|data model|collection|new entity|new table|type|aggregate|domain object) [called|named|for|:|:|of] {e}',
        '[$go] $boxed (for|of|about|with|to $record) (them|it|these|those|this|that)',
        '$go {e}',
        'new (:|entity|table|--|-) [:] {e}',

        '(my|our|the|all my|all our) {e} (should|must|have to|need to|needs to|has to|shall) (be in|go in|go into|be stored|be managed|be tracked|be registered|be kept|be recorded|be able to be managed) [there|in the system|somewhere|too|as well]',
        '{e} (should|must|shall|will|need to|needs to|have to|has to) be (managed|tracked|registered|recorded|stored|kept|administered|supported) [too|as well|somewhere|in the system|by the system]',
        '(user story|story) : as a {x} i $want to $record {e} [so that {x}]',
        'as (a|an) {v} [,] (i|we) [would like|want|need|would love|wish] to [be able to] ($record|$create) {e}',
        '{e} (please|pls|plz|entity|table|entity please|table please|entity pls|crud|module)',
        '(i|we) (do not have|have no|miss|are missing|lack) [a|an|any] [place|table|list|entity|way] [for|to $record] {e} [yet]',
        '(the|this) (system|app|application|program|database|tool) (is|will be|should be|must be) (for|about) [managing|tracking] {e}',
        '(it is|this is|the app is) (for|about) [managing|tracking] {e}',
      ],
    ],
    [
      'has',
      [
        '[$each|one] {e} [entity|table|model] [$adv] ($have) [$fieldsword] ...',
        '[the|our|each|every] {e} (fields|attributes|columns|properties|details|info|information|data|entity|table) [are|is|:|include|should have|--|with|-|have|has] [:] ...',
        '(the|) $fieldsword (of|for|on|in) [the|our|each|every|a|an] {e} (are|is|:|should be) ...',
        '(a|an|each|every|one) {e} (is|are) [just|simply|basically|described by|made of|defined by|nothing but|only] [described by|made of|defined by|made up of|identified by|a|an|by] ...',
        '{e} (is|are) (described by|made of|defined by|made up of|identified by|characterised by|characterized by|described with|stored with|registered with|recorded with|listed with) ...',
        '[$each] {e} (with|that have|that has|which have|which has|who have|having) [$fieldsword] ...',
      ],
    ],
    [
      'record',
      ['$want [to] [$adv] [be able to] [$adv] ($record) [$adv] ...', '$want [to] [$adv] (know|see|record|write down|note|store) ...'],
    ],
    ['add-here', ['(add|put|include|insert|append|attach) [also|in] [a|an|the|some] [new|extra|additional] [field|fields|attribute|attributes|column|columns|property] [for|called|named|:] ...', '(there should [also] be|there must [also] be|$want also|$want another|also $want|$want) (a|an) [new|extra|additional|optional] [field|attribute|column] [for|called|named|:] ...', '[a|an|one] (new|extra|additional) (field|attribute|column) [for|called|named|:] ...']],
    [
      'vague',
      [
        '(do|make|fix|change|improve|update|sort out|sort|handle|help|help me|help us|check|look at|undo|revert|redo|repeat|continue|go on|start|begin|try|try again|adjust|tweak|clean up|finish|redesign|optimise|optimize|refactor|simplify|rework) [(it|that|this|them|something|everything|the (thing|stuff|system|app|data|form|page|list|site|screen|design|layout|order|whole thing|other one|rest|last one|first one|second one|previous one|usual|same)|me|us|more|again|things|better|with {x}|up|{x})] [{x}]',
        '(what|how) (can|do|should|would|could) (you|i|we) [{x}]', '(can|could|would|will) (you|i|we) (help|do|make|fix|change|improve) [{x}]', 'i (need|want|would like) (help|something|it|that|this|an idea|advice|support|more|to start|to begin|you) [{x}]', '(the|my|our) (thing|stuff|system|app|page|form|list|data|screen) (is|are|does|do|should|looks) {x}', 'yes', 'no', 'maybe', 'ok', 'test', 'hello', 'what', 'help', 'nothing', 'whatever', 'same [as] [before|last time|above|for] [{x}]', '(more|other|some) (fields|details|info|data|stuff|things)', 'like [the] {x}', '(it|that|this) (is|does|should|has|must|needs) {x}', '(something|anything|everything) {x}', 'where do i (start|begin)', 'not sure [{x}]', 'make it {x}', '(bigger|smaller|better|faster|nicer|prettier)',
      ],
    ],
  ],
  everything: {
    all: ['(all|everything|all of them|all of these|all of it|all fields|all the fields|every field|all three|all four|all five|all of those|each of them|each of these|they|they all|these|all attributes|all columns|every one of them|each field|all of the above|the fields|every column|each|all the rest|them all|the two of them) [$adv]', 'and all', 'which all', 'that all', 'with all fields'],
    both: ['(both|both of them|both fields|the two|both of these|both of those|the last two|these two|those two) [$adv]'],
  },
  backwards: ['(it|which|that|this|this one|that one|these|the latter|the last one|the last|the value|its value|the length|the first letter)', '(and|but|with) [it|this|that]', 'this (field|one|value|should|must)'],
  openers: {
    bracket: ['\\(', '\\{', '\\[', ': \\(', ': \\{', ': \\[', '= \\{', '(with|has|have|table|entity|model) \\(', '(with|has|have|table|entity|model) \\{'],
    colon: [':', ', (please|pls|plz) :', '(please|pls|plz) (:|--|-|->)', ', [and] (i|we) (need|want|record|note) :', '[entity|table|model|class] (:|--|->|::|=>|~|-) [$fieldsword]', '; $fieldsword', ', with [$fieldsword]', '[entity|table|model|please|pls|class|object] (with|w|containing|including|having|with the fields|with fields|with columns|consisting of|made of|that has|which has|that have|which have|who have|composed of|comprising|made up of|described by) [$fieldsword]', '(,|--|:|.) $fieldsword'],
  },
  triggers: ['when', 'if', 'whenever', 'once', 'whether'],
  ranges: ['from', 'to', 'until', 'since'],
  obliging: ['must', 'always'],
  derives: ['=', 'calculated', 'computed', 'equals', 'derived', 'worked', 'automatically', 'is', 'are', 'which'],
  passives: ['be', 'equal', 'match', 'come', 'lie', 'always', 'not', 'never', 'follow', 'start', 'end'],
  owning: ['choose', 'pick', 'select', 'choosing', 'has', 'have', 'with', 'having', 'needs', 'gets', 'contains', 'includes'],
  extending: ['give', 'in', 'on', 'to', 'for', 'extend', 'expand', 'update', 'change', 'alter', 'modify', 'enhance', 'at', 'into'],
  people: 'owner teacher doctor author manager supplier category room department company coach instructor guardian parent director artist composer sponsor contact team group customer client teachers owners vet trainer driver seller buyer tenant landlord agent league club publisher brand shelf location place venue branch store employee supervisor leader mentor host captain region country city state section',
  modals: ['is', 'are', 'should', 'must', 'has', 'have', 'will', 'shall', 'can', 'may', '=', 'needs', 'gets', 'equals'],
  manyWords: ['many', 'several', 'multiple'],
  pronouns: ['i', 'we', 'you', 'they', 'he', 'she', 'it', 'my', 'our', 'me', 'us', 'there', 'this', 'that', 'who', 'people'],
  ownerPreps: ['on', 'of', 'in', 'for', 'to', 'at', 'from', 'per'],
  facts: EN_FACTS,
  signals: EN_SIGNALS,
  forms: EN_FORMS,
  values: EN_VALUES,
  types: {
    email: ['email', 'emails', 'mail'],
    url: ['url', 'website', 'homepage', 'link', 'uri', 'site', 'webpage', 'hyperlink', 'linkedin', 'github', 'web address', 'web page', 'permalink', 'blog'],
    date: ['date', 'birthday', 'dob', 'birthdate', 'deadline', 'anniversary', 'day', 'expiry', 'due', 'birth', 'expiration', 'expires', 'born', 'since', 'valid until', 'valid from', 'until', 'joined', 'started', 'ended', 'serviced', 'inspected', 'last visit', 'last seen', 'date of birth', 'due date', 'purchased', 'installed', 'period start', 'period end', 'next visit', 'next due', 'best before', 'last calibrated', 'graduation', 'launch', 'last service', 'next service', 'check in', 'check out', 'from date', 'to date', 'last inspection', 'last maintenance', 'next maintenance', 'last cleaned', 'last checked', 'last watered', 'last vaccinated', 'harvest date', 'week of', 'start', 'end', 'vaccinated', 'last serviced', 'signed up', 'enrolled', 'hired', 'planted', 'built on'],
    datetime: ['datetime', 'timestamp', 'arrival', 'departure', 'checkin', 'checkout', 'starts at', 'ends at', 'happened', 'arrival time', 'departure time', 'date and time', 'timeslot', 'logged', 'starts', 'ends', 'created', 'updated', 'time of arrival', 'check in time', 'check out time', 'pickup time', 'appointment time', 'scheduled', 'scheduled for', 'landing', 'takeoff'],
    time: ['time', 'clock', 'opening time', 'closing time', 'start time', 'end time', 'hour of day', 'opens', 'closes', 'opens at', 'closes at', 'opening hour', 'closing hour'],
    integer: ['age', 'quantity', 'qty', 'count', 'stock', 'year', 'pages', 'credits', 'capacity', 'seats', 'rooms', 'floors', 'floor', 'stars', 'rating', 'score', 'points', 'minutes', 'population', 'mileage', 'sqft', 'passengers', 'bedrooms', 'bathrooms', 'players', 'participants', 'guests', 'servings', 'amount of people', 'number of', 'ones', 'level', 'days', 'weeks', 'months', 'years', 'hours', 'seconds', 'attendees', 'beds', 'doors', 'copies', 'units', 'position', 'rank', 'order', 'priority number', 'episodes', 'chapters', 'pieces', 'calories', 'views', 'likes', 'goals', 'wins', 'losses', 'duration', 'semester', 'experience', 'people', 'members', 'children', 'kids', 'meters', 'metres', 'kilometers', 'kilometres', 'km', 'moons', 'legs', 'visitors', 'slots', 'votes', 'attempts', 'downloads', 'employees', 'places', 'spots', 'workload', 'total seats', 'discount pct', 'stops', 'lives', 'laps', 'reps', 'sets', 'strings', 'wheels', 'headcount', 'odometer', 'graduation year', 'in stock', 'on hand', 'bottles', 'boxes', 'vintage', 'founded', 'eggs', 'playing time', 'cooking time', 'prep time', 'preparation time', 'shares', 'weeks old', 'tables', 'windows', 'tickets', 'sqm', 'shelf number', 'lap', 'megapixels', 'hp', 'horsepower', 'year built', 'year published', 'warranty months', 'warranty', 'stops', 'trees', 'litter size', 'running time', 'playtime', 'inhabitants', 'volumes', 'issue year', 'dose', 'height in cm', 'reviews', 'attendance', 'enrollment', 'yield in kg', 'round', 'rounds', 'turns', 'threshold', 'retries', 'retry count', 'port', 'timeout', 'size in mb', 'shelf life', 'lead time', 'reorder level', 'number seats', 'minimum age', 'maximum age', 'attendee', 'max guests', 'grade level', 'jersey number', 'population size', 'lines', 'steps count', 'tokens', 'bytes', 'max loan days', 'loan days'],
    decimal: ['price', 'cost', 'amount', 'salary', 'balance', 'total', 'weight', 'height', 'length', 'width', 'depth', 'fee', 'rent', 'deposit', 'gpa', 'budget', 'tax', 'discount', 'rate', 'payment', 'wage', 'revenue', 'income', 'expense', 'subtotal', 'commission', 'tip', 'milk', 'volume', 'area', 'distance', 'charge', 'fine', 'fare', 'value', 'percentage', 'percent', 'sum', 'pay', 'premium', 'bonus', 'debt', 'dosage', 'litres', 'liters', 'kg', 'yield', 'worth', 'spend', 'bid', 'pledge', 'goal amount', 'hourly rate', 'tuition', 'price per night', 'price per hour', 'nightly rate', 'vat', 'interest', 'per night', 'per hour', 'per day', 'per month', 'per week', 'per kg', 'per unit', 'paid amount', 'amount due', 'refund', 'credit limit', 'hours worked', 'concentration', 'grade average', 'average grade', 'thickness', 'diameter', 'acreage', 'acres', 'hectares', 'surface', 'sale price', 'cost price', 'unit price', 'monthly rent', 'fuel', 'allowance', 'stipend', 'dues', 'raised', 'payout', 'mass', 'list price', 'msrp', 'prize money', 'fundraising goal'],
    float: ['temperature', 'latitude', 'longitude', 'humidity', 'speed', 'voltage', 'pressure', 'ph', 'lat', 'lng', 'lon', 'altitude', 'density', 'frequency', 'radius', 'angle', 'wind speed', 'rainfall', 'luminosity', 'brightness', 'acidity', 'ratio', 'coordinate'],
    boolean: ['active', 'enabled', 'disabled', 'furnished', 'available', 'paid', 'verified', 'completed', 'done', 'archived', 'published', 'finished', 'confirmed', 'approved', 'visible', 'public', 'deleted', 'vegetarian', 'vegan', 'fragile', 'refundable', 'insured', 'vaccinated', 'neutered', 'sterilised', 'sterilized', 'returned', 'sold', 'urgent', 'mandatory', 'locked', 'premium member', 'smoker', 'resolved', 'read', 'attended', 'marked', 'allowed', 'hidden', 'discontinued', 'retired', 'featured', 'in use', 'taxable', 'gluten free', 'subscribed', 'waterproof', 'reserved', 'shipped', 'delivered', 'cancelled', 'canceled', 'present', 'billable', 'flammable', 'accessible', 'recurring', 'signed', 'checked', 'rented out', 'in service', 'opt in', 'newsletter opt in', 'newsletter', 'castrated', 'chipped', 'organic', 'shared', 'pinned', 'open source', 'graduated', 'occupied', 'spayed', 'housebroken', 'endangered', 'tested', 'contagious', 'required flag', 'flag', 'wheelchair accessible', 'sold out', 'on sale', 'admin'],
    text: ['description', 'notes', 'note', 'remarks', 'remark', 'comment', 'comments', 'body', 'content', 'bio', 'biography', 'summary', 'details', 'steps', 'instructions', 'message', 'observations', 'text', 'reason', 'abstract', 'explanation', 'blurb', 'directions', 'background', 'history', 'story', 'feedback', 'minutes of meeting', 'transcript', 'terms', 'answer text', 'medical history', 'findings', 'dietary needs', 'recipe steps', 'ingredients list', 'synopsis', 'plot', 'lyrics', 'contents', 'agenda', 'symptoms', 'treatment', 'diagnosis', 'method', 'what happened', 'excerpt'],
    string: ['name', 'title', 'code', 'phone', 'number', 'address', 'city', 'country', 'status', 'state', 'color', 'colour', 'brand', 'telephone', 'mobile', 'type', 'kind', 'zip', 'postcode', 'sku', 'isbn', 'iban', 'vin', 'plate', 'label', 'slug', 'currency', 'unit', 'author', 'owner', 'location', 'category', 'serial', 'fax', 'password', 'username', 'gender', 'sex', 'species', 'breed', 'ingredients', 'allergies', 'room', 'season', 'party', 'manager', 'place', 'venue', 'genre', 'language', 'subject', 'passport', 'license', 'licence', 'barcode', 'format', 'department', 'company', 'publisher', 'nickname', 'id number', 'account number', 'room number', 'model', 'make', 'position title', 'job title', 'role', 'nationality', 'token', 'hash', 'key', 'version', 'material', 'edition', 'shelf', 'size', 'platform', 'grade', 'priority', 'blood type', 'country of origin', 'hometown', 'street', 'house number', 'suit', 'region', 'contact', 'supplier', 'instructor', 'coach', 'teacher', 'doctor', 'sponsor', 'organisation', 'organization', 'formula', 'tracking number', 'origin', 'destination', 'row', 'section', 'shift', 'opening hours', 'working hours', 'office hours', 'business hours', 'period', 'timezone', 'time zone', 'order number', 'invoice number', 'first name', 'last name', 'surname', 'middle name', 'family name', 'image', 'photo', 'picture', 'dosage form', 'statement', 'workflow', 'api key', 'pattern', 'priority', 'stage', 'phase', 'source', 'channel', 'alias', 'initials', 'director', 'composer', 'artist', 'singer', 'abbreviation', 'vendor', 'registration', 'ward', 'pin', 'day of week', 'weekday', 'day of the week', 'payment method', 'payment status', 'payment terms', 'value type', 'price list', 'time slot', 'month', 'tax id', 'tax number', 'vat number', 'milk type', 'fee type', 'cost center', 'cost centre', 'amount unit', 'chip', 'specialty', 'topic', 'reference', 'signature', 'holder', 'guardian', 'parent', 'position', 'width unit', 'address line'],
  },
  booleanPrefixes: ['is', 'has', 'can', 'was', 'allow', 'allows', 'accepts', 'needs', 'should', 'are', 'have', 'had', 'does'],
  countPrefixes: ['max', 'min', 'maximum', 'minimum', 'total', 'num', 'number'],
  countNouns: ['number', 'count', 'amount', 'quantity', 'no', 'nr'],
  ofWords: ['of'],
  suffixes: [
    [['on', 'date', 'until', 'since'], 'date'],
    [['at'], 'datetime'],
    [['count', 'qty', 'quantity', 'pct'], 'integer'],
    [['price', 'cost', 'amount', 'fee', 'rate', 'salary'], 'decimal'],
    [['url', 'link', 'website'], 'url'],
    [['email'], 'email'],
    [['flag'], 'boolean'],
    [['number', 'no', 'nr', 'id', 'code', 'name', 'type', 'key', 'ref', 'title'], 'string'],
    [['allowed', 'included', 'required', 'needed', 'accepted', 'friendly', 'enabled', 'sent', 'received', 'marked'], 'boolean'],
  ],
  prefixes: [],
  asides: ['we', 'i', 'that', 'which', 'they', 'it', 'you', 'he', 'she', 'who', 'about', 'for', 'in', 'at', 'from', 'of', 'so', 'to', 'because', 'by', 'where', 'like', 'on', 'as', 'without', 'since', 'when'],
  weighty: ['not', 'no', 'never', 'if', 'unless', 'when', 'only', 'must', 'should', 'before', 'after', 'than', 'send', 'calculated', 'computed', 'same', 'unique', 'each', 'every', 'one', 'many', 'automatically', 'equal', 'minus', 'plus', 'times'],
  stop: "thx ty tks cheers i we you they he she it them us me him her this that these those is are was were be been being am do does did has have had having can could will would shall should may might must not no nor and or but if when whenever while where which who whose whom what how why because so than then with without from to into onto at by on in about as via until till unless except also too there here 'd 'll please pls either neither both each every any all some such only ever never always just let gets get gave give go goes went going comes come want wants need needs like would i'd my our your their his its the a an of for per between after before during since once as under over above below against upon within through whether more less than many several multiple lots few much enough otherwise instead else however therefore thus hence yet still already again except said says say called named means contains contain includes include consists consist belongs belong has_many belongs_to hasmany belongsto habtm has_one references m2m default defaults required optional unique nullable null mandatory obligatory compulsory varchar bool boolean int integer float decimal string enum add adding remove delete drop rename create make anymore completely entirely altogether fully totally again together down up off away back out over forth",
  determiners: 'old simple small basic little nice proper a an the my our your their his her its each every all some any this that these those one new another same both other such more various certain additional extra two three few following existing',
  joints: 'of per in',
  further: 'one a an many several exactly single to multiple',
  particles: 'on at in out by off up until since from to for',
  nounVerbs: 'make drop need want like change',
  verbNouns: 'needs wants likes need comes',
  conjunctions: 'and & plus +',
  wrappers: 'system systems management managing app application entity entities table tables model models module modules register registry registration database db catalog catalogue directory tracker tracking list records record crud administration admin management-system logbook software tool tools platform portal',
  leadingWrappers: ['entity', 'table', 'model', 'class'],
  ownPlaces: 'company business shop store school office club clinic restaurant house farm life work family team practice studio hotel church organisation organization firm',
  vague: 'app application apps business system systems programme thing things stuff computer database db software tool data something anything everything help it idea table entity list form page somewhere usual same rest whole way lot bit solution management field fields column columns attribute attributes property properties one ones nothing more other others life info information details feature features model models api platform kind requirements requirement spec specification schema entities tables following record records screen button work class-diagram back before',
  numbers: { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fifteen: 15, sixteen: 16, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, hundred: 100, thousand: 1000, dozen: 12, million: 1000000, fourteen: 14, seventeen: 17, eighteen: 18, nineteen: 19, seventy: 70, eighty: 80, ninety: 90 },
  yes: 'yes true on y active checked',
  no: 'no false off n inactive unchecked',
  filler: ['please', 'pls', 'plz', 'kindly', 'thanks', 'thank you', 'honestly', 'basically', 'by the way', 'btw', 'as well', 'too', 'also', 'actually', 'of course', 'then', 'so', 'ok', 'okay', 'now', 'well', 'hey', 'hi', 'hello', 'yes', 'again', 'for me', 'for us', 'if possible', 'if you can', 'right now', 'maybe', 'etc', 'and so on', 'can you', 'could you', 'would you', 'will you', 'could we', 'can we', 'would you be so kind as to', 'would you be so kind to', 'would you mind', 'is it possible to', 'would it be possible to', 'i was wondering if you could', 'please could you', 'good morning', 'good afternoon', 'good evening', 'you can', 'today', 'just', 'simply', 'be so kind', 'please to', 'feel free to', 'i guess', 'i think', 'you know', 'lol', 'as usual', 'first of all', 'first', 'finally', 'lastly', 'oh', 'and', 'but', 'because', 'at least', 'namely', 'such as', 'thx', 'ty', 'tks', 'cheers', 'haha', 'optional extras', 'for example', 'dear all', 'the following', 'instead', 'somehow', 'somewhere', 'completely', 'altogether', 'anymore', 'any more', 'there', 'anyway', 'really', 'quickly', 'i suppose', 'in fact', 'additionally', 'moreover', 'furthermore', 'next', 'further', 'together', 'that is it', 'that is all', 'or so', 'we would say', 'i mean', 'do not forget', 'note that', 'note', 'remember', 'ps', 'mind you', 'obviously', 'naturally', 'ideally', 'preferably', 'as follows'],
  common: 'student students teacher teachers course courses customer customers product products order orders invoice invoices book books employee employees patient patients doctor doctors event events member members supplier suppliers project projects task tasks category categories client clients vehicle vehicles room rooms booking bookings appointment appointments user users class classes school schools library author authors movie movies animal animals player players team teams recipe recipes ticket tickets payment payments contact contacts company companies department departments guest guests visitor visitors volunteer volunteers warehouse warehouses restaurant restaurants',
  marks: 'the an and with of for to is are in on i we you please create add make every each has have can must should my our from at least between need want student students name could up set which that one it be by new many remove delete rename entity',
};
