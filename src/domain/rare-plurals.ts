/** Plurals that no rule finds and that no longer word ends in. Data: "singular plural". */

const pairs = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines.split(',').map((pair): [string, string] => {
      const [one = '', many = ''] = pair.trim().split(' ');
      return [one, many];
    }),
  );
const turned = (map: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...map].map(([one, many]) => [many, one]));

/** English, in both directions. */
export const RARE_PLURALS = pairs(`
  stimulus stimuli, cactus cacti, fungus fungi, alumnus alumni, nucleus nuclei, bacterium bacteria, oasis oases, hoof hooves,
  scarf scarves, elf elves, dwarf dwarves, wharf wharves, sheaf sheaves, self selves, louse lice, larva larvae,
  vertebra vertebrae, alga algae, memorandum memoranda, stratum strata, erratum errata, ache aches, headache headaches,
  toothache toothaches, stomachache stomachaches, niche niches, quiche quiches, creche creches, brioche brioches,
  avalanche avalanches, zombie zombies, brownie brownies, genie genies, prairie prairies, smoothie smoothies,
  hoodie hoodies, rookie rookies, foodie foodies, veggie veggies, birdie birdies, budgie budgies, collie collies,
  pixie pixies, groupie groupies, magpie magpies, goalie goalies, taxi taxis, ski skis, kiwi kiwis,
  bikini bikinis, safari safaris, alibi alibis, rabbi rabbis, sari saris, martini martinis, tsunami tsunamis,
  jacuzzi jacuzzis, salami salamis, origami origamis, emu emus, gnu gnus, tofu tofus, tutu tutus, dingo dingoes,
  halo haloes, zero zeroes, iris irises, trellis trellises, pelvis pelvises, walrus walruses, octopus octopuses,
  platypus platypuses, hippopotamus hippopotamuses, chorus choruses, circus circuses, crocus crocuses, citrus citruses,
  discus discuses, fetus fetuses, focus focuses, lotus lotuses, minibus minibuses, omnibus omnibuses, papyrus papyruses,
  prospectus prospectuses, sinus sinuses, surplus surpluses, terminus terminuses, abacus abacuses, hiatus hiatuses,
  passerby passersby, runner-up runners-up`);

/** English: plurals beside the usual one, or of the likelier of two words. */
const OTHER_PLURALS = pairs(`
  base bases, cactus cactuses, curriculum curricula, bureau bureaux, plateau plateaux, gateau gateaux, chateau chateaux,
  tableau tableaux, formula formulae, antenna antennae, index indices, appendix appendixes, hoof hoofs, fungus funguses,
  zero zeros, halo halos, roof rooves`);

export const SINGULARS_OF_RARE: ReadonlyMap<string, string> = new Map([
  ...turned(RARE_PLURALS),
  ...turned(OTHER_PLURALS),
]);

/** They look like plurals, and are one thing. */
export const LOOK_PLURAL: ReadonlySet<string> = new Set(
  'headquarters scissors trousers clothes gallows barracks crossroads maths mathematics pyjamas jeans shorts binoculars pliers tweezers electronics logistics gymnastics athletics physics economics politics christmas pancreas bison'.split(
    ' ',
  ),
);

/** "firemen" are several of a man; these are no men. */
const NO_MEN: ReadonlySet<string> = new Set(
  'specimen regimen omen abdomen acumen stamen hymen amen ramen semen bitumen cyclamen dolmen lumen foramen cerumen albumen'.split(
    ' ',
  ),
);
export const isOfMen = (word: string): boolean => /[a-z]{2}men$/.test(word) && !NO_MEN.has(word);

/** Portuguese, folded to ASCII, from the plural. */
export const PORTUGUESE_RARE: ReadonlyMap<string, string> = turned(
  pairs(`
  barril barris, funil funis, fuzil fuzis, canil canis, perfil perfis, civil civis, reptil reptis, projetil projetis,
  cantil cantis, redil redis, ardil ardis, covil covis, gentil gentis, infantil infantis, juvenil juvenis,
  facil faceis, dificil dificeis, util uteis, fragil frageis, agil ageis, docil doceis, textil texteis, volatil volateis,
  boi bois, heroi herois, rei reis, lei leis, frei freis, oculos oculos, ferias ferias, parabens parabens,
  analise analises, crise crises, diocese dioceses, overdose overdoses, iris iris, pelvis pelvis, arvore arvores,
  torre torres`),
);
