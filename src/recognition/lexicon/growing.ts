/** Words around the names in a request to note more about an entity that exists. Data, per language. */
import type { Language } from '../../domain/recognition.js';

export interface GrowthWords {
  /** Before an entity's name: whose something is, or where it is noted. */
  readonly owning: string;
  /** Between such a word and the name. */
  readonly determiners: string;
  /** After the name: where it is noted. */
  readonly places: string;
  /** "when we add a plant": the occasion, not a condition; several words are told apart by "_". */
  readonly occasions: string;
  readonly occasionVerbs: string;
  /** The name is the subject of a clause that these begin: "when a member joined". */
  readonly clauses: string;
  /** They ask, connect or are polite; no name begins with them unless an article stands before. */
  readonly framing: string;
  /** One of these must be said: something is to be added, is wanted or is missing. */
  readonly cues: string;
  /** With one of these the sentence says something else. */
  readonly foreign: string;
  /** Alone between two commas they are politeness and no name. */
  readonly polite: string;
  readonly articles: string;
  /** "two more columns". */
  readonly counting: string;
  readonly calling: string;
  /** They begin a reason, which asks for nothing. */
  readonly reasons: string;
  readonly pronoun: string;
  /** A verb follows them. */
  readonly subjects: string;
  /** A participle may follow them. */
  readonly auxiliaries: string;
  /** An occasion is told up to one of these: "whenever a car comes in we want". */
  readonly wishing: string;
  /** Named alone they are what somebody has to say, and nothing to note. */
  readonly topics: string;
  /** They look like names and say how often or how much. */
  readonly adverbs: string;
  /** What somebody does who asks for it: "my colleague says". */
  readonly saying: string;
  readonly letting: string;
  /** Verbs that the word before them does: it is no name. */
  readonly acting: string;
  /** They ask for a name to be noted, whatever else is said. */
  readonly noting: string;
}

const ENGLISH: GrowthWords = {
  owning: 'of on for to in with at about from per by into onto inside against under',
  determiners:
    'the a an our my your their its his her each every all any those these this that new existing single one of both',
  places: 'page form card file record records sheet list screen table entity model class details entry profile row',
  occasions:
    'when whenever if while each_time every_time once as whoever anyone_who everyone_who somebody_who someone_who',
  occasionVerbs:
    'add create enter open edit register save book make record see look view fill take get receive bring sign check adds creates enters opens registers books makes signs fills up in new a an i we you somebody someone people staff at to the',
  clauses: 'when whether if how which what who where whose since that',
  framing:
    'i we you it they he she me us them that this these those there one please pls plz kindly can could would will shall should must may might ' +
    'want wants need needs needed like likes love have has had got get gets having be been being is are was were am do does did able to also too as well still yet just only always now then so and but oh well ok okay hey hi hello good morning afternoon evening dear thanks thank maybe perhaps really actually ' +
    'add adds added adding put include includes insert append attach introduce extend expand enhance enrich update patch alter modify change give gives store stores keep record records note notes write down save track register log capture see know show shows fill in remember enter mark tick indicate specify tell say says mention choose pick select set up in on with by for of from at into track ' +
    'told asked ask asks asking said keep keeps complain complained file forgot forget forgotten forgetting missed missing lack lacks lacking miss misses without left out noticed realised realized overlooked notice ' +
    'new extra additional another more further some any other handy useful nice good great helpful would if possible lets let help helps make sure ensure look field fields column columns col cols attribute attributes property properties model table entity ' +
    'our my the a an their its each every all who which what about how going forward here same again today everything else data info information details plus soon asap everyone everybody somebody someone people staff team us not no never able wish wanted prefer require requires required requirement carry carries contain contains hold holds make makes set turn mark change let treat become becomes longer anymore any',
  cues: 'add adds added adding put include insert append attach introduce extend expand enhance enrich patch give store keep record note write remember save track register log capture see know show fill enter mark tick indicate specify choose pick select mention say tell have has having forgot forgotten missed missing lack lacks lacking miss misses overlooked without new extra additional another also too well want wants need needs like yet plus wish wanted require requires',
  foreign:
    'remove delete drop take live lives sorry rename erase called unless calculated automatically computed approve reject notify never nobody between_them link connect relate many-to-many belongs belong nothing everything system app overview report export import search sort filter list',
  polite: 'please pls plz thanks too also ok okay thx cheers well now yet then',
  articles: 'a an the their its his her another new extra additional our optional required unique one',
  counting:
    'a an the one two three four some few couple of new more extra additional another following these other optional',
  calling: 'for called named : , with namely',
  reasons: 'because since as so for',
  pronoun: 'it',
  subjects: 'i we you they he she who to can could will would should shall must may might please lets not cannot',
  auxiliaries: 'have has had get gets got getting is are was were be been being do does did',
  saying:
    'says said told tells asks asked complains complained suggests suggested thinks thought insists insisted wondered wonders wants wanted need needs',
  letting: 'let lets allow allows letting have help',
  acting:
    'add adds put note notes write record say says said tell told ask asks asked want wants need needs like likes get gets can could should would will must may keep keeps fill enter mark',
  wishing: 'i we let they',
  topics:
    'question questions idea ideas problem problems issue issues doubt request wish suggestion suggestions trouble',
  adverbs:
    'keep_an_eye_on keeping_an_eye_on keep_track_of all_the_time most_of_the_time at_the_moment for_the_time_being each_time every_time every_day every_week these_days by_hand by_the_way a_lot at_least on_file on_record on_paper so_far in_the_system in_the_future a_bit right_away as_soon_as_possible at_all for_now in_there in_here the_other_day last_week last_time in_fact for_example it_turns_out turns_out',
  noting: 'add field column store record note tick put include extra',
};

const PORTUGUESE: GrowthWords = {
  owning: 'de do da dos das em no na nos nas para pra pro pros pras a ao aos as por com sobre num numa',
  determiners:
    'o a os as um uma meu minha meus minhas nosso nossa nossos nossas seu sua seus suas cada todo toda todos todas esse essa esses essas este esta deste desta desse dessa novo nova entidade tabela cadastro ficha tela classe modelo registro formulario pagina de do da dos das qualquer',
  places: 'entidade tabela',
  occasions: 'quando sempre_que toda_vez_que se ao',
  occasionVerbs:
    'adicionar cadastrar criar abrir editar registrar salvar incluir preencher cadastro cadastramos cadastra entra chega sai vem recebemos recebo crio cria abro abrimos eu a gente nos alguem for um uma o novo nova vou vamos que em',
  clauses: 'quando se quanto quantos quantas qual quais que quem onde como',
  framing:
    'eu nos a gente voce voces ele ela eles elas isso isto esse essa me por favor pf pfv pode poderia podem podemos poderiam consegue conseguiria seria bom otimo legal util possivel daria dah dar daria pra para como ' +
    'quero quer querem queria queremos queriamos preciso precisamos precisa precisam precisava gostaria gostariamos de que ter tem temos tenha tenham tivesse tivessem fosse fossem pudesse pudessem haver ser eh estar esta estao e mas tambem ainda agora so apenas sempre ja entao oi ola obrigado obrigada valeu bom dia boa tarde noite ' +
    'adiciona adicione adicionar adicionem acrescenta acrescente acrescentar inclui inclua incluir insere insira inserir coloca coloque colocar bota bote botar poe ponha por anexa anexar estende estenda estender atualiza atualize atualizar altera altere alterar amplia amplie ampliar guarda guarde guardar anota anote anotar registra registre registrar salva salve salvar marca marque marcar informa informe informar saber ver mostra mostre mostrar indica indicar escolher selecionar preencher dizer ' +
    'esqueci esqueceu esquecemos esqueceram faltou falta faltam faltava faltaram faltando sem novo nova novos novas mais outro outra extra campo campos coluna colunas atributo atributos propriedade entidade tabela cadastro modelo ficha la ai aqui o os as um uma uns umas seu sua seus suas cada todo toda todos todas com do da dos das em no na nos nas ao aos a deve devem deveria deveriam tera terao vai vao passa passam possui possuir possuam conter contenha contem constar conste acabei acabamos perceber percebi percebemos lembrar lembrei lembramos nao bom alem disso uso usa usar la nele nela neles nelas torna torne tornar deixa deixe deixar muda mude mudar passa passam passar vira fica ficar fique dele dela deles delas define defina definir transforma transforme',
  cues: 'adiciona adicione adicionar acrescenta acrescente acrescentar inclui inclua incluir insere insira inserir coloca coloque colocar bota bote botar poe ponha por anexa estende estenda estender atualiza atualize amplia guarda guarde guardar anota anote anotar registra registre registrar salvar marcar informar saber ver mostrar indicar escolher selecionar preencher esqueci esquecemos esqueceu faltou falta faltam faltava faltaram faltando novo nova tambem mais quero queria queremos preciso precisamos precisa precisam gostaria deve devem deveria ter ainda alem',
  foreign:
    'remova remover remove apaga apagar apague exclui excluir exclua tira tirar tire renomeia renomear renomeie chamar calculado calculada automaticamente avise avisar aprovar liga ligar ligue vincula vincular relaciona relacionar pertence pertencem muitos muitas varios varias lista relatorio nunca ninguem sistema',
  polite: 'por favor tambem ok obrigado obrigada valeu agora ainda pf pfv',
  articles: 'o a os as um uma seu sua outro outra novo nova',
  counting: 'o a os as um uma dois duas tres mais novo nova novos novas outro outra outros outras seguintes alguns',
  calling: 'de para chamado chamada chamados : , com',
  reasons: 'porque pois para pra ja',
  pronoun: 'ele',
  subjects: 'eu nos gente voce eles elas nao pode podem poderia para pra vou vamos quer quero queria queremos quiser',
  auxiliaries: 'tem ter foi eh esta estao ser sido sendo fica ficou',
  saying:
    'disse falou pediu pediram disseram falaram pedem acham querem diz pede perguntou reclamou sugeriu acha quer precisa precisam',
  letting: 'deixa deixe permite permita deixar permitir',
  acting: 'quer querem pede pediu disse falou precisa precisam pode podem deve devem anota registra informa',
  wishing: 'quero queremos preciso precisamos gostaria gostariamos tambem eu nos',
  topics: 'pergunta perguntas duvida duvidas ideia ideias problema problemas sugestao sugestoes pedido reclamacao',
  adverbs:
    'o_tempo_todo toda_hora hoje_em_dia no_momento por_enquanto todo_dia a_mao por_sinal no_sistema no_futuro assim_que_possivel de_vez_em_quando o_mais_rapido_possivel pra_mim para_mim pra_gente para_a_gente por_favor alem_disso',
  noting:
    'adiciona adicione adicionar inclui inclua incluir coloca coloque colocar bota campo coluna faltou falta esqueci anotar registrar informar acrescenta acrescente acrescentar',
};

export const growthWordsOf = (language: Language): GrowthWords => (language === 'pt' ? PORTUGUESE : ENGLISH);
