/** Words by which one entity stands to another, or to its own kind, in a role. Data, per language; phrases are told by "_". */
import type { Language } from '../../domain/recognition.js';

export interface RoleWords {
  /** Before a name: one more of the same kind. */
  readonly other: string;
  /** "friends with each other". */
  readonly mutual: string;
  readonly having: string;
  readonly being: string;
  /** They lead on from a role to who plays it. */
  readonly relatives: string;
  /** "a manager, also an employee". */
  readonly also: string;
  readonly small: string;
  readonly foreign: string;
}

const ENGLISH: RoleWords = {
  other: 'another other an_other one_other the_other some_other any_other several_other many_other',
  mutual: 'each_other one_another among_themselves to_itself to_themselves of_itself',
  having: 'has have need needs gets get with having',
  being: 'is are be was were',
  relatives: 'who which that he she it this they one',
  also: 'also likewise himself herself',
  small:
    'a an the one each every exactly only just also itself themselves too again of our my their its his her all should must can may will always or more same kind as well another turn in',
  foreign: 'remove delete rename add unique required optional not email call',
};

const PORTUGUESE: RoleWords = {
  other: 'outro outra outros outras um_outro uma_outra',
  mutual: 'entre_si uns_aos_outros umas_as_outras um_do_outro a_si_mesmo a_si_mesma',
  having: 'tem possui precisa precisam possuem ter com tenha',
  being: 'eh sao ser seja',
  relatives: 'que ele ela esse essa este esta qual',
  also: 'tambem igualmente',
  small:
    'o a os as um uma cada todo toda so apenas exatamente tambem de do da seu sua unico unica outro outra deve devem pode podem ter sempre mesmo mesma',
  foreign: 'remova remove apaga exclui renomeia adiciona unico unica obrigatorio nao email chama',
};

export const roleWordsOf = (language: Language): RoleWords => (language === 'pt' ? PORTUGUESE : ENGLISH);
