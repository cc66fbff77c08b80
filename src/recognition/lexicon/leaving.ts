/** Words by which a sentence takes something away. Data, per language; several words are told apart by "_". */
import type { Language } from '../../domain/recognition.js';

export interface LeavingWords {
  /** Each of these asks for it by itself. */
  readonly cues: string;
  /** They ask for it where nothing else is said: "we never use it". */
  readonly softCues: string;
  /** Around them and the names nothing else may stand. */
  readonly framing: string;
  /** A clause with one of these asks for more, or for something else. */
  readonly foreign: string;
  /** Stand for what was named before: "remove them". */
  readonly pronouns: string;
  /** Begin a clause about what stays. */
  readonly keeping: string;
  /** Said of it wherever they stand. */
  readonly staying: string;
  /** Divide a sentence into clauses. */
  readonly breaks: string;
  /** Said of an entity as a whole. */
  readonly kinds: string;
  /** Said of an attribute. */
  readonly fields: string;
}

const ENGLISH: LeavingWords = {
  cues: 'remove removed delete deleted drop dropped erase erased throw_away get_rid_of getting_rid_of rid scrap scrapped ditch ditched discard discarded take_off take_out take_away taken_off taken_out eliminate strip throw_out throw_away throw_it_away cut kill dump axe can_go may_go should_go must_go has_to_go needs_to_go could_go might_as_well_go is_to_go off away stop_recording stop_storing stop_keeping stop_tracking stop_asking_for lose do_away_with',
  softCues:
    'not_needed no_longer_needed do_not_need no_longer_need do_not_use no_longer_use never_use never_used not_used no_longer_used useless obsolete unnecessary redundant superfluous never_fill_in not_necessary do_not_want no_longer_want do_not_ask no_longer_ask not_a_thing do_not_sell do_not_do no_longer_do no_longer_sell do_not_need_to_know do_not_record do_not_track no_longer_record no_longer_track have_no_use_for no_use_for no_need_for nobody_uses nobody_fills_in no_one_uses never_fill nobody_needs not_relevant no_longer_relevant irrelevant do_not_offer no_longer_offer no_longer_have do_not_have_any_more stopped_doing stopped_using stopped_selling stopped_offering',
  framing:
    'i we you it they them that this these those he she us me my our the a an all any each every whole entire complete please pls can could would will shall should must may might want wants need needs like to be able also too as well just so and or but nor then now ok okay hi hello thanks thank of on from for in at off out away with into up down not no do does did are is was were be been being longer more any anymore again completely entirely altogether totally fully really actually go gone have has had get got let lets make sure two both three ones one use used uses using fill fills filled ever never nobody anybody anyone people person staff there about ask asks asked everything time its their his her after all still else well field fields column columns attribute attributes property properties entity entities table tables section list lists page form card record records model thing system data right soon today from_now_on going forward here rid cannot decided found turns turned turn wanted thing',
  foreign:
    'if when unless except instead rename called add required mandatory optional unique until before because_of whenever automatically default change make allow email calculated than between must_be',
  pronouns: 'it them that those these this both they two',
  staying: 'stay stays remain remains',
  keeping: 'keep leave retain but_keep and_keep but_leave',
  breaks: ', ; . ! ? -- so because since but as for',
  kinds:
    'entity entities table tables section page model whole entire everything completely altogether entirely list part module feature thing',
  fields: 'field fields column columns attribute attributes property properties',
};

const PORTUGUESE: LeavingWords = {
  cues: 'remova remove remover removam removido removida removidos removidas apague apaga apagar apagado apagada exclua exclui excluir excluido excluida excluidos excluidas delete deleta deletar tire tira tirar tirado tirada tirem elimine elimina eliminar retire retira retirar retirado retirada descarte descarta descartar pode_sair podem_sair deve_sair devem_sair some_com suma_com se_livrar_de livrar dropa dropar corta corte cortar pode_ir_embora joga_fora jogue_fora parar_de_guardar para_de_guardar',
  softCues:
    'nao_usamos_mais nao_uso_mais nao_preciso nao_preciso_mais nao_precisamos nao_precisamos_mais nao_precisa_mais nao_precisam_mais ninguem_usa ninguem_usa_mais ninguem_preenche nao_eh_mais_necessario nao_eh_mais_necessaria nao_sao_mais_necessarios nao_serve_mais nao_servem_mais nao_eh_mais_usado nao_eh_mais_usada nao_faz_mais_sentido nao_fazem_mais_sentido nao_quero_mais nao_queremos_mais nao_vendemos_mais nao_trabalhamos_mais nao_temos_mais nao_tem_mais nao_fazemos_mais nunca_usamos nunca_uso nunca_preenchemos nao_usamos nao_uso inutil inuteis desnecessario desnecessaria desnecessarios desnecessarias paramos_de_usar deixamos_de_usar',
  framing:
    'eu nos a gente voce eles elas ele ela isso isto esse essa esses essas este esta aquele aquela o os as um uma meu minha meus minhas nosso nossa nossos nossas seu sua seus suas cada todo toda todos todas tudo por favor pf pfv pode podem poderia poderiam podemos quero queria queremos gostaria gostariamos preciso precisamos precisa precisam de do da dos das em no na nos nas ao aos com para pra pro que e ou nem mas tambem agora entao ja ai la nao mais nunca usa usamos uso usar usado usada usados usadas usam preenche preenchemos ninguem serve servem sair ser eh sao esta estao foi favor vez inteiro inteira inteiros inteiras completamente totalmente sistema campo campos coluna colunas atributo atributos propriedade entidade entidades tabela tabelas cadastro ficha tela lista dois duas ambos ambas fora se obrigado obrigada valeu oi ola bom dia boa tarde ok vamos vou dar dah tem temos ter necessario necessaria necessarios necessarias la aqui mesmo so faz fazem sentido deles delas dele dela saber pedir perguntar guardar anotar',
  foreign:
    'quando caso exceto somente apenas renomeie renomear adicione adiciona obrigatorio obrigatoria opcional unico unica ate antes automaticamente padrao mude muda trocar email calculado entre',
  pronouns: 'isso ele ela eles elas esse essa esses essas este esta dois duas tudo',
  staying: 'continua continuam permanece permanecem',
  keeping: 'mantenha mantem manter deixa deixe mas_mantenha mas_deixe',
  breaks: ', ; . ! ? -- porque pois entao mas por',
  kinds: 'entidade tabela cadastro inteiro inteira toda todo modulo completamente totalmente lista',
  fields: 'campo campos coluna colunas atributo atributos propriedade',
};

export const leavingWordsOf = (language: Language): LeavingWords => (language === 'pt' ? PORTUGUESE : ENGLISH);
