/** English: words that tell a name's type by where they stand in it. Sets of words, no logic. */
import { listed } from './listed.js';

const phrases = (text: string): ReadonlySet<string> => new Set(listed(text));
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Things that come in numbers: their plural in a name says how many. */
export const COUNTED_THINGS = words(`
  balls slices loaves patches portions scoops towels vines persons repetitions ups planks words seedlings cots cycles
  doubles singles tshirts shirts scouts stems stitches needles petals blades buttons pockets drawers lamps bulbs plugs
  layers lanterns arms rungs stairs statues graves candles pipes panels panes modules cups mugs glasses spoons forks
  bowls pots pans buckets baskets bins hives nests kennels stables perches ladders ropes anchors oars sails masts spokes
  pedals hooks pins nails screws bolts bricks tiles beams posts poles pillars arches spans turbines blinds
  curtains rugs mats cushions blankets pillows mattresses sleepers helpers swimmers runners walkers riders dancers
  singers drummers musicians supervisors officers soldiers sailors victims nurses twins babies foals kids goats pigs
  sheep ducks geese ponies donkeys snails birds mice moths butterflies spiders turtles snakes seeds buds shoots nuts
  berries hearts screens microphones cameras monitors batteries cells cables adapters sensors routers servers calls
  entries errors failures injuries absences knots rings beads diamonds pearls coils frets valves slides pistons ones
  sightings stings meals lunches dinners breakfasts posters stamps prints negatives reels bars beats voices parcels
  envelopes skeins cones spools bobbins implants teeth crowns pups households pupils students leavers signatories
  replies fouls penalties saves punches rallies buoys moorings wagons motors engines propellers rotors fins burners
  cuttings grafts applicants candidates spectators votes points plants tubers stickers croissants abstentions rods visits pax jackets vests stopovers arrivals departures deliveries`);

/** How long, where "time" follows: "burn time", as of all doings in -ing but those that follow below. */
export const LASTING_TIMES = words(`
  burn bottom exposure lap nap run play response reaction wait cook prep bake lead turnaround transit travel flight drive
  walk recovery cure soak brew steep rest proof cycle idle setup boil hold fix development storage shutter dwell total
  boot load turnover growth maturation labour sleep fermentation incubation gestation germination reverb decay dive
  surface average queue maximum minimum max min elapsed additional extra spare assembly commute journey`);
/** They tell the hour: "closing time". */
export const CLOCK_TIMES = words(`
  closing opening starting ending boarding landing meeting feeding visiting arriving departing leaving beginning finishing
  milking training watering calling gathering showing screening rising setting serving wedding evening morning booking
  reporting recording parting clocking checking`);

/** Fields of work and parts of a place, no square metres. */
export const AREAS_OF = words(`
  subject service delivery coverage storage catchment work study practice research focus expertise problem skill interest
  picking waiting climbing play responsibility working body metropolitan landing parking seating picnic rest police
  school health sales target topic knowledge key`);
/** A mark is a grade of these; on other things it is what is seen. */
export const GRADED = words(`
  final exam test pass total average best lowest highest overall course written oral practical term mock semester
  homework essay coursework maths english`);
/** Their letter is a text; other things have one like a number. */
export const LETTERS_WRITTEN = words(`
  cover motivation invitation recommendation welcome resignation love complaint thank intent farewell`);
/** Their level is measured; of others there are a few. */
export const LEVELS_OF = words(`
  sugar oxygen glucose fuel oil water noise battery charge sound radiation light iron salt chlorine humidity river snow
  ground cholesterol tank`);
/** Their content is so much in a hundred. */
export const CONTENTS_OF = words('salt sugar fat water moisture protein alcohol oil iron caffeine ash carbon cocoa');
export const SIZED_BY_NUMBER = words(
  'crowd clutch brood herd flock fleet staff congregation audience litter class crew',
);
export const NOTES_HEARD = words('top base heart middle highest lowest starting root');
/** What swings has a frequency in hertz; the rest happens so often. */
export const SWINGING = words(`
  radio clock sampling sample resonance resonant wave carrier cutoff transmit receive transmission bus cpu core
  operating nominal grid mains pitch signal center centre beacon channel crossover fundamental natural`);
/** Of people and things: which one, while alone they are a yes or no. */
export const NAMED_WITH = words('member gift volunteer draft responsible');
/** One of a few, whatever is said of it: "weight class", "price range". */
export const WORD_HEADS = words('class group range band bracket kind style mode category status scheme');
/** Fixed days of the week. */
export const WEEKLY = words('rest usual rubbish bin regular fixed weekly free closing preferred');

/** What happens at a time: "last pressure test" is when. */
export const EVENTS = words(`
  test check exam change service inspection maintenance cleaning visit review audit flight use repair refill delivery
  donation vaccination vaccine shot dose treatment calibration tuning fitting appointment meeting lesson payment
  purchase contact update login backup run trip race match training workout performance concert feed feeding watering
  bath wash shearing shed moult litter calving mating breeding bloom flowering harvest pruning mowing fertilising
  fertilizing weeding spraying repotting transplant oil grease cut pickup overhaul rebuild restoration painting varnish wax polish
  sharpening honing voicing sweep firing brew renewal registration booking rental return mot eruption storm drill
  rehearsal lift broadcast release publication election promotion raise holiday leave absence departure arrival ride dive
  swim climb hike burial wedding baptism replacement rotation dig sighting checkup scan period seizure attack
  completion opening closing handover collection ploughing sowing planting lambing lit`);
/** Not when it was, but which one: "last owner". */
export const WHICH_ONE = words(`
  guest dog person line owner teacher name driver keeper tenant winner speaker song hymn dance stop page chapter word
  letter digit half choice language place prize step floor row number team player reader user customer horse rider value
  result score position location address status porosity care version school job employer clue trick note borrower
  holder bell dish course act`);

/** Of the thing before them they say whether it was done, or how it is: "form signed", "roof ok". */
export const DONE_ONCE = words(`
  signed returned paid checked confirmed given collected delivered cleaned changed replaced renewed verified approved
  completed finished attached closed locked filed notified informed invited contacted booked fixed repaired answered
  issued granted agreed trimmed swept washed emptied refilled refused cancelled stamped sealed handed clipped passed
  installed removed reported archived translated framed glazed oiled greased waxed damaged cracked torn broken missing
  intact complete ok okay clear safe ready empty full dirty clean dry wet working fitted connected charged
  heated insulated lit valid cleared activated settled refunded declared countersigned notarised notarized`);
/** "days possible", "currencies accepted": which ones. */
export const SOME_OF = words(
  'days dates times months weekdays currencies cards languages period periods payments sizes',
);
export const WHICH_ARE = words('possible accepted preferred offered covered available free wanted requested');
/** Owed once: sent or not. Of a price it is noted how much. */
export const OWED = words('bill deposit rent fee payment fine refund invoice dues');
export const SETTLED = words('paid sent received returned confirmed issued settled refunded');
/** Participles that are no adjectives of their own: a yes or no. */
export const DONE_ALONE = words(`
  torn taken seen won swept drawn sworn hung hidden broken frozen stolen lent sent lit fed mown shorn written eaten drunk
  ridden worn forgotten given gone bitten beaten chosen driven flown caught rewound swollen rotten undone unpaid unread
  unsold unseen proven strung stuck split shut`);
/** How something is, said by words that name no thing. */
export const ADJECTIVES = words(`
  ready empty valid fit eligible willing shiny operational explicit magnetic squeaky wobbly standing alcoholic heavy sick ill healthy safe intact
  complete incomplete dirty clean dry wet loose rusty dusty mouldy moldy muddy noisy quiet deaf blind lame shy aggressive
  friendly hungry thirsty awake asleep afraid absent vacant busy optional compulsory negotiable confidential online
  offline imported domestic handmade homemade antique genuine fake counterfeit transparent opaque hollow stale raw
  cooked unverified cordless hardy deciduous nocturnal lactating sober guilty innocent armed bilingual literate employed
  unemployed insolvent bankrupt underage inclusive haunted rainy windy sunny snowy icy slippery navigable tidal
  unlimited barefoot unfiltered pasteurised pasteurized`);
/** They end like "venomous" and "waterproof" and say how something is. */
export const ADJECTIVE_END = /^[a-z]{3,}(?:ous|less|proof)$/;
/** They end like participles, and are things. */
export const NOT_DONE = words('shed sled bred moped');

/** What it does: "smokes". */
export const ACTS = words(`
  smokes snores barks floats works leaks wobbles squeaks sheds swims sings cooks drives travels limps bleeds itches glows
  flickers wobbles purrs laughs stutters attends melts rusts fades`);
/** "brings dog", "speaks english". */
export const ACTS_ON = words(`
  brings takes wants owns eats drinks drives uses pays speaks plays knows keeps carries wears likes includes contains
  requires supports sings rides smokes fits smells lays teaches needs`);
/** "wants to learn" is what. */
export const NO_OBJECT = words('to from in at on by of for with per');
/** When it does. */
export const MOVES_AT = phrases('arrives, departs, begins, kick off, eta, etd');
export const MOVES_ON = words('began returns renews finishes');
export const MOVING = words('moves checks comes goes moved');
export const APART = words('in out back off');

/** Before "at" and "in" they say where. */
export const STAYING = words(`
  hanging stored kept parked moored located based studies works working lives living berthed docked stationed buried
  employed housed stands standing resides stayed staying mounted`);
/** "sow before", "redeem by": until when. */
export const UNTIL_WHEN = words(`
  redeem use sell pay ready return deliver complete due send finish reply rsvp sow plant eat consume drink cancel renew wash discard pickup arrival delivery arrive
  apply submit order collect answer decide ship open inspect harvest best good back needed expected required`);
/** "available from": since when. */
export const SINCE_WHEN = words('available ripe open closed effective employed service active insured away');
/** "planted in": the year. */
export const IN_YEARS = words(`
  bought elected cast planted joined started commissioned acquired purchased invented discovered launched released
  composed printed restored renovated established formed hatched completed constructed erected minted`);
export const FOR_MONEY = words('sold insured bought auctioned valued hired');

/** First words that make a yes or no of the rest. */
export const YES_BEFORE = words(`
  with without under non not never always still already currently fully ever would will may did`);
/** A yes or no, in these words. */
export const SO_OR_NOT = phrases(`
  in case, in season, in print, in progress, in repair, in care, in danger, in favour, on call, on loan, on sale,
  on display, on hold, on duty, on order, on leave, on board, on site, on time, on shift, on strike, for hire, for rent,
  for sale, for free, for loan, at home, at sea, at risk, at school, up to date, out of print, out of order, out of stock,
  out of service, off road, off duty, in heat, in foal, in calf, in bloom, in flower, in tune, in debt, in full`);
/** What there may be, and what may be allowed. */
export const HAD = phrases(`
  smoking, fasting, gluten,   electricity, balcony, terrace, elevator, fireplace, dishwasher, power hookup, permission, running water, disabled access,
  step free access, step free, low floor, sea view, lake view, mountain view, river view, ocean view, garden view,
  own bathroom, private bathroom, own kitchen, own car, own tools, own bike, own transport, own instrument, own horse,
  own boat, own equipment, own tent, child seat, direct debit, retake, backup, underfloor heating, central heating,
  late checkout, early checkin, late check out, early check in`);

/** Said after a measure of what it is of: "price adult". */
export const QUALIFIERS = words(`
  adult adults child children member members student students senior seniors concession guest guests gross net single
  double weekday weekend summer winter empty full loaded dry wet left right front rear outer inner outside inside low
  high small large each apiece roughly about approximately`);
/** What is left of after these is a measure of its own. */
export const MEASURES = phrases(`
  price, cost, fee, rate, weight, height, length, width, depth, temperature, distance, amount, worth, fare, ticket price`);
/** Measured, in steps as small as one likes. */
export const MEASURED = phrases(`
  hydration, gain, power draw, melting point, boiling point, freezing point, flash point, dew point, stamp duty,
  import duty, customs duty, estimate, reading, force, torque, kilogram, millimetres, millimeters, centimetre, inches,
  millilitres, milliliters, ml, lumen, watt, amps, amp, amt, kw, mw, pints, gallons, ounces, fathoms, bushels, knots,
  dioptre, diopter, gain db, noise db, loa, headroom, expectation, royalties, average, median, thrust, throughput, load, savings,
  contribution, surplus, deficit, tension, payload, quintals, height hands, spacing, yardage, body fat, so far, instalment, installment, energy use, power use, water use,
  fuel use, difference, flow, money, latency, maximum, minimum, square meter,
  square metre, kroner, crowns, naira, rupees, francs, yen, pesos, shillings, pence, meter start, meter end, kilometre, kilometer`);
/** Counted in whole steps. */
export const WHOLE = phrases(`
  pcs, pgs, reps, yr, yrs, mins, secs, hrs, cnt, cents, print run, circulation, calendar week, systolic, diastolic,
  systolic pressure, diastolic pressure, file size, turnout, audience size, serves, runtime, run time,
  systolic blood pressure, diastolic blood pressure, elo, iq, reorder at`);
export const DAYS_ON = phrases('bought, until when, since when, by when, washed last');

/** Of counted things: how many of them. */
export const STILL_THERE = words('available free open remaining unused spare vacant');
/** They end a yes or no: "frost hardy". */
export const SAFE_FROM = words('proof hardy resistant tolerant friendly');
export const SPANS = words('seconds minutes hours days weeks months years nights');
export const MONEY_VERBS = words('cost costs paid charge charged charges asking asked earn earns owe owes worth');
/** They say of a number which one it is. */
export const NUMBER_ENDS = words('then left bar today inside min max minimum maximum mean expected total');
/** Measured after "how". */
export const FAR = words('far deep high wide tall heavy hot warm cold steep fast thick');
/** A phrase ends before them: "price with breakfast". */
export const INNER = words(
  'for with without against from above off below under inside behind to into on in by before after when where while',
);
/** After "in" they are no place: "size in cm". */
export const UNITS = words(
  'metres meters feet inches yards miles acres hectares cm mm m km kg g grams litres liters ml l kw oechsle brix volts m2 m3 sqm ha sqft lb lbs oz w kwh bar db mw euro kilo hp percent ms s nm km2 ft',
);
export const TIME_NOUNS = words('day night week month year hour minute second piece person');
export const ASKING = words('what whats whos which who whose whom where why');
export const LINKING = words('is are was were');
export const TAKEN_DOWN = words('measured recorded logged noted');
