/** Portuguese: further names of attributes, whose type they tell but which may as well name something else. */
import type { AttributeType } from '../../domain/entity-spec.js';
import type { Lines } from './lexicon.js';
import { listed } from './listed.js';

export const PT_MORE_TYPES: Lines<AttributeType> = {
  url: listed(`
    link da foto, foto url, pagina, portfolio, facebook, video`),
  date: listed(`
    data de compra, data de entrega, ultima visita, ultima revisao, proxima revisao, ultima manutencao,
    proxima manutencao, ultima vacina, proxima vacina, ultimo pagamento, proximo pagamento, devolucao, emprestimo,
    devolvido em, comprado em, vendido em, plantado em, instalado em, contratado em, aberto em, fechado em,
    matricula em, vigencia, colheita, plantio, safra em, falecimento, casamento, batismo, emissao, expiracao,
    inauguracao, check in, check out, retirada, alta, internacao, demissao, desligamento, contratacao, posse`),
  datetime: listed(`
    data e horario, dia e hora, criado em, atualizado em, agendado para, ultimo acesso, ultimo login, embarque,
    desembarque, horario da coleta, marcado para, medido em, registrado em`),
  time: listed(`
    horario de fechamento, hora de saida, hora de entrada, hora de abertura, fechamento, horario de funcionamento ate,
    horario de termino`),
  integer: listed(`
    numero de quartos, numero de vagas, numero de filhos, numero de pessoas, numero de alunos, numero de parcelas,
    ano de fabricacao, ano de fundacao, ano de lancamento, ano de construcao, ano de nascimento, ano do modelo,
    lancamento, potencia em cv, cilindradas, portas, marchas, aulas, faltas, presencas, jogos, pontuacao,
    classificacao numerica, capitulos, temporadas, faixas, animais, cabecas, cabecas de gado, ovos, colmeias,
    quadros, mudas, arvores, pes, sacas, garrafas, latas, pacotes, fardos, paletes, volumes, paradas, viagens,
    hospedes, adultos, criancas, noites, diarias, dias de ferias, dias de atraso, horas extras, minutos de duracao,
    tempo de validade, tempo de cozimento, rendimento, calorias, doses, comprimidos, batimentos, vagas restantes,
    repeticoes, series, ingressos, assentos livres, quantidade minima, quantidade maxima, estoque maximo, estoque atual, lugares livres,
    idade minima, idade maxima, prazo de entrega em dias, dias uteis, folhas, fotos, seguidores, curtidas, votos`),
  decimal: listed(`
    preco de venda, preco de compra, preco de custo, preco por noite, preco por hora, preco por quilo, valor pago,
    valor do aluguel, valor da diaria, valor da consulta, valor da hora, valor da mensalidade, valor estimado,
    salario base, salario bruto, salario liquido, taxa de entrega, taxa de juros, taxa de inscricao, lance,
    lance inicial, lance minimo, entrada, troco, faturamento, receita, despesa, verba, bolsa, ajuda de custo,
    quilometros rodados por dia, litros por dia, leite por dia, peso em kg, peso ao nascer, altura em metros,
    comprimento em metros, largura em metros, area construida, area util, area em hectares, area plantada,
    metros quadrados, diametro, espessura, teor alcoolico, teor de gordura, consumo, dosagem, glicose, imc,
    saturacao, carga maxima, carga util, capacidade em litros, quantia, doacao, premio, cashback, pontos de media`),
  float: listed(`
    temperatura minima, temperatura maxima, temperatura corporal, vento, inclinacao, precipitacao, chuva, ruido,
    intensidade, densidade, salinidade, acidez, turbidez, frequencia cardiaca media, fator, coeficiente, indice`),
  boolean: listed(`
    pet friendly, aceita animais, aceita criancas, aceita convenio, tem garagem, tem piscina, tem varanda, tem wifi,
    tem estacionamento, tem seguro, tem cnh, com cafe da manha, cafe da manha incluso, frete gratis, nota fiscal,
    sem lactose, contem gluten, contem lactose, organico, organica, congelado, refrigerado, descartavel, reciclavel,
    usado, novo, seminovo, blindado, automatico, eletrico, lavado, limpo, limpa, passado, consertado, pronto, pronta,
    retirado, retirada, enviado, enviada, recebido, recebida, faturado, emitido, emitida, renovado, renovada, vencido,
    vencida, suspenso, suspensa, encerrado, encerrada, arquivado, arquivada, publico, publica, privado, privada,
    principal, padrao, obrigatorio flag, visivel, oculto, autorizado, autorizada, convidado vip, compareceu,
    presenca confirmada, gestante, diabetico, hipertenso, alergico, doador, falecido, vivo, manso, prenha, desmamado,
    vermifugado, raro, protegido, domestico, silvestre, cumprido, validado, testado, aprovada, reprovado, corrigido`),
  text: listed(`
    descricao curta, descricao longa, observacoes gerais, restricoes, restricoes alimentares, recomendacoes, orientacoes,
    receita, prescricao, evolucao, conduta, parecer, justificativa, reclamacao, sugestao, elogio, resposta, pergunta,
    solucao, causa, problema, defeito, defeito relatado, servico executado, diagnostico tecnico, objetivo, objetivos,
    conteudo programatico, plano de aula, metodologia, bibliografia, letra, poema, cronica, curriculo, experiencia,
    habilidades, interesses, clausulas, condicoes, termos, regras, procedimento, instrucoes de uso, cuidados, habitat,
    comportamento, caracteristicas, proveniencia, significado, definicao, exemplo, legenda, roteiro, pauta, ata, decisoes`),
  string: listed(`
    nome da empresa, razao social, nome fantasia, nome do pai, nome da mae, nome do dono, nome do tutor, nome social,
    nome cientifico, nome popular, pessoa de contato, telefone do responsavel, telefone de emergencia, telefone fixo,
    contato de emergencia, codigo de barras, codigo postal, codigo do produto, numero de serie, numero do chip,
    numero da camisa, numero do pedido, numero do contrato, numero da apolice, numero do quarto, numero da nota,
    nota fiscal numero, chave pix, pix, agencia bancaria, conta bancaria, cartao, bandeira, operadora, provedor,
    plano de saude, plano contratado, laboratorio, substancia, principio ativo, remedio, medicamento, exame, leito,
    enfermaria, medico responsavel, enfermeiro, dentista, terapeuta, psicologo, fisioterapeuta, nutricionista, tratador,
    criador, veterinario, motorista, entregador, transportadora, remetente, destinatario, inquilino, locador, locatario,
    corretor, comprador, arrendatario, produtor, agricultor, talhao, lavoura, cultura, cultivar, variedade, semente,
    fertilizante, praga, solo, tipo de solo, irrigacao, maquina, implemento, equipamento, ferramenta, patrimonio,
    numero de patrimonio, etiqueta, caixa, gaveta, armario, estante, corredor, deposito nome, galpao, doca, rota,
    linha, ponto, parada, estacao, terminal, portao, voo, companhia aerea, aeroporto, porto, embarcacao, navio, quadra,
    campo, estadio, arbitro, tecnico, treinador, adversario, campeonato, torneio, clube, equipe, time, categoria de peso,
    faixa etaria, graduacao, curso, disciplina, serie escolar, escola, universidade, faculdade, instituicao, orientador,
    palestrante, ministrante, instrutor, tutora, coordenador, monitor, banda, cantor, compositor, album, gravadora,
    instrumento, estilo, tecnica, artista, obra, museu, galeria, acervo, colecao, periodo historico, epoca, formato,
    edicao, tiragem, encadernacao, ilustrador, tradutor, editor, revista, jornal, acabamento, tecido, estampa, numeracao,
    tamanho da camisa, tamanho do sapato, calcado, manequim, perfume, aroma, cheiro, textura, tempero, prato, cardapio,
    acompanhamento, recheio, cobertura, massa, bebida, uva, vinicola, torra, grao, corte, tipo de carne, alimento, racao,
    tipo de racao, bloco, apartamento, edificio, predio, torre, condominio nome, zona, distrito, regiao, municipio, povoado,
    cidade natal, pais de origem, ponto de referencia, religiao, etnia, estado civil, escolaridade, funcao, chefe, gestor,
    supervisor, equipe responsavel, projeto, etapa, fase, marco, canal, campanha, origem do lead, indicacao, concorrente,
    segmento, ramo, ramo de atividade, tipo de imovel, tipo de servico, tipo de contrato, tipo de evento, tipo de pagamento,
    tipo de quarto, tipo de veiculo, tipo de documento, tipo de combustivel, cambio, tracao, pneu, aro, chassi numero,
    motor, versao do sistema, sistema operacional, navegador, dispositivo, servidor, dominio, ip, host, ambiente, licenca,
    chave, token, hash, protocolo, numero do processo, vara, comarca, juiz, advogado, reu, autor da acao, cartorio, livro`),
};
