/** Portuguese: words (folded to ASCII) that tell a name's type by where they stand in it. Sets of words, no logic. */
import { listed } from './listed.js';

const phrases = (text: string): ReadonlySet<string> => new Set(listed(text));
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What it does or may: "sabe nadar", "quer receber noticias". */
export const ACTS_PT = words(`
  sabe quer gosta deseja fuma bebe dorme fala dirige nada le escreve morde late come toma usa leva traz pratica
  recebe paga contem inclui exige funciona vaza participa frequenta autoriza concorda sofre
  ja ainda sempre nunca nao sem com possui`);
/** After an act they ask where, or who: no yes or no. */
export const WHERE_PT = words('em de com para por onde quem que qual');
/** What there may be. */
export const HAD_PT = phrases(`
  varanda, ar condicionado, garagem, piscina, estacionamento, wifi, elevador, churrasqueira, lareira, vista para o mar,
  internet, eletricidade, em dia, em uso, em dia com a mensalidade, a venda, para alugar, autorizacao, permissao,
  consentimento, aquecimento, agua quente, cafe da manha, sem fio, meia entrada, carteira de motorista em dia, de plantao,
  em garantia, na garantia, em obras, em falta, a disposicao, embarcado, emprestado, emprestada, alugada, quebrado,
  quebrada, aceso, solto, preso, morto, morta, vazio, vazia, cheio, cheia, lotado, lotada, doente, gravida, cego, cega,
  surdo, surda, pronto, seco, seca, molhado, sujo, suja, rasgada, aberto, aberta, fechado, ligado, desligado, venenoso,
  venenosa, pagou, recebeu, compareceu, comestivel, peconhento, reutilizavel, lavavel, reembolsavel, negociavel, obrigatoria, opcional, inclusa,
  incluso, incluido, incluida`);
/** They end like participles, and are things: "bebida". */
export const THINGS_PT = words(`
  bebida comida medida saida partida entrada vida ida vinda jogada tacada corrida largada chegada ferida batida moeda roda
  tomada fachada camada escada morada parada estrada estado mercado resultado sabado feriado soldado advogado empregado
  deputado jurado gado lado dado recado pecado tratado legado teclado telhado gramado pescado bordado bombado convidado
  encarregado associado acusado namorado cunhado afilhado delegado certificado atestado mestrado doutorado significado
  predicado agregado derivado condado noivado reinado mandado passado comunicado enunciado apelido pedido vestido partido
  tecido ruido liquido fluido sentido pedida acido lido marido sortido conteudo contratado candidato semeada madrugada
  almofada salada limonada granada espada mesada empreitada tourada fada enteada criada cada boiada invernada florada
  remada pegada levada cruzado salgado assado guisado refogado melado cerrado quadrado machado cajado reservado teclada
  aparelhado calcado ordenado atentado senado tomado grado bordada consumida unida avenida torcida`);

/** What happens at a time: "ultima troca de agua". */
export const EVENTS_PT = words(`
  troca lavagem revisao limpeza inspecao manutencao visita vacina consulta dose compra venda poda rega colheita adubacao
  reparacao reparo calibracao afinacao tosquia ordenha vistoria recarga atualizacao doacao aplicacao medicao prova aula
  sessao reuniao viagem partida corrida competicao exame pagamento entrega alimentacao vermifugacao ferragem lubrificacao
  pintura restauracao chamada refeicao banho cio cria cobertura parto descorticamento fertilizacao fermentacao fornada`);
/** Done on a day: "entrou no clube". */
export const HAPPENED_PT = words(`
  entrou saiu nasceu chegou partiu morreu faleceu comecou terminou abriu fechou ingressou aderiu embarcou mudou casou`);
/** Measured, in steps as small as one likes. */
export const MEASURED_PT = words(`
  potencia gordura proteina vazao teor envergadura alcance odometro leitura tensao corrente forca torque cilindrada calibre rendimento
  hidratacao perimetro circunferencia calado tonelagem graus quilos gramas toneladas arrobas
  mililitros centimetros milimetros kwh watts volts kg cm mm ml kms amperes orcado estimativa bolsa mesada`);
/** Counted in whole steps. */
export const WHOLE_PT = words(`
  acompanhantes lugares cadeiras mesas camas portas janelas rodas fatias bolas copos pratos garrafas caixas frascos
  comprimidos plantas arvores flores mudas ovos crias filhotes filhas netos irmaos alunos membros socios jogadores
  espectadores visitantes hospedes andares degraus camadas cordas teclas paginas palavras linhas versos estrofes vozes
  pecas itens unidades ingressos bilhetes convites rodadas voltas series repeticoes saltos passos batidas tempo runtime
  horas minutos segundos semanas meses anos dias noites faltas pontos gols cartoes vitorias derrotas empates
  acertos erros tentativas votos curtidas vagoes edicoes exemplares velas lampadas botoes barracas bancos assentos vagas`);
/** Before a plural they say how many. */
export const COUNT_HEADS_PT = words('numero quantidade qtd qtde');
