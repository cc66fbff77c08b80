/** Words around the old and the new name in a request to rename. Data, per language; phrases are told by "_". */
import type { Language } from '../../domain/recognition.js';

export interface RenamingWords {
  /** One of these is said. */
  readonly cues: string;
  /** Around the names nothing else may stand. */
  readonly framing: string;
  readonly foreign: string;
}

const ENGLISH: RenamingWords = {
  cues: 'rename renamed renaming relabel relabelled retitle call called calling calls name named naming known label labelled term say says instead word words term terms',
  framing:
    'i we you they it he she people everyone everybody us our my the a an this that these those what which now currently really actually rather instead from on onwards nowadays these days should must shall will would could can may might please pls be is are was to into as of in at for with have has had do does not no longer any more anymore again always want wants like prefer need needs field fields column columns attribute attributes property entity entities table model name names called call calls calling named rename renamed relabel known label labelled and so but too also better make say says word words sorry wrong right correct adapt adjust term everywhere going forward here title use used read see have each every all today than started decided begun',
  foreign: 'add remove delete drop required optional mandatory unique default if when unless email send type number',
};

const PORTUGUESE: RenamingWords = {
  cues: 'renomeie renomeia renomear renomeado renomeada chamar chama chame chamado chamada chamam chamamos chamem chamados chamadas nome nomes vez inves certo correto palavra apelidar rotulo vira virar virou',
  framing:
    'eu nos a gente voce eles o os as um uma meu minha nosso nossa nossos nossas esse essa este esta isso aquele que qual agora hoje em dia atualmente na verdade deve deveria devem tem vai vao pode poderia por favor pf ser eh sao para pra de do da dos das no nos nas ao em vez lugar inves com se passa passar passe passam quero queria preciso precisa gostaria troca troque trocar muda mude mudar altera altere alterar campo coluna atributo entidade tabela cadastro nome nomes chamar chama chame chamado chamada chamam chamamos renomeie renomeia renomear renomeado e mas entao tambem nao mais melhor usar usa use sempre cada todo todos todas daqui frente partir certo correto palavra errado tela fica ficar vira virar virou deixa deixe como',
  foreign: 'adicione adiciona remova remove apague tire obrigatorio opcional unico padrao quando caso enviar',
};

export const renamingWordsOf = (language: Language): RenamingWords => (language === 'pt' ? PORTUGUESE : ENGLISH);
