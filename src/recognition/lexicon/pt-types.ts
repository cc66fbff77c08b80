/** Portuguese: what names of attributes mean by their head words: type → words and word groups, divided by commas. */
import type { AttributeType } from '../../domain/entity-spec.js';
import type { Lines } from './lexicon.js';
import { listed } from './listed.js';

export const PT_TYPES: Lines<AttributeType> = {
  email: listed(`
    email, e mail, emails, correio eletronico`),
  url: listed(`
    url, site, link, website, pagina web, linkedin`),
  date: listed(`
    data, nascimento, aniversario, vencimento, validade, prazo, dia, data nascimento, admissao, data de nascimento,
    dia de pagamento, inicio, fim, termino, entrada, saida, fundacao`),
  datetime: listed(`
    data e hora, data hora, datahora, timestamp, agendado, checkin, checkout, chegada, partida`),
  time: listed(`
    hora, horario, horario de inicio, hora inicio, hora fim, hora de inicio, horario de abertura, abertura`),
  integer: listed(`
    idade, quantidade, qtd, qtde, estoque, ano, paginas, creditos, capacidade, vagas, lugares, quartos, andar,
    andares, estrelas, nota inteira, pontos, minutos, populacao, quilometragem, carga horaria, duracao, semestre,
    periodo letivo, dias, meses, horas, semanas, anos, passageiros, banheiros, camas, mesas, pessoas, filhos, gols,
    porcoes, itens, unidades, pecas, copias, km, parcelas, km rodados, assentos, ordem, hectares inteiros,
    episodios, avaliacao, alunos, participantes, convidados, vitorias, garantia, quilometros, ano de publicacao,
    numero de paginas, estoque minimo, safra, prazo em dias, duracao em minutos, tempo de preparo, degraus,
    ninhadas, frequencia cardiaca, visitas, caixas`),
  decimal: listed(`
    preco, valor, custo, salario, saldo, total, peso, altura, largura, comprimento, taxa, aluguel, desconto, nota,
    media, orcamento, imposto, mensalidade, comissao, multa, juros, diaria, area, volume, distancia, frete,
    subtotal, pagamento, renda, percentual, porcentagem, metragem, tamanho em metros, litros, preco unitario,
    valor total, hectares, gorjeta, entrada em dinheiro, caucao, profundidade, dose, deposito, condominio, iptu,
    quilos, producao, leite, gasto, lucro, receita bruta, receita mensal, limite de credito, meta`),
  float: listed(`
    temperatura, latitude, longitude, umidade, velocidade, pressao, voltagem, ph, altitude`),
  boolean: listed(`
    ativo, ativa, habilitado, disponivel, pago, paga, concluido, concluida, publicado, entregue, aprovado,
    confirmado, confirmada, mobiliado, mobiliada, vacinado, vacinada, castrado, castrada, vegetariano, vegano,
    fumante, urgente, bloqueado, cancelado, verificado, devolvido, vendido, promocao, em estoque, finalizado,
    resolvido, inativo, presente, alugado, fragil, acessivel, sem gluten, aceita pets, aceita cartao, destaque,
    reservado, gratuito, assinado, quitado, microchipado, feito, feita, em manutencao, adotado, perecivel,
    importado, vip, ocupado, lido`),
  text: listed(`
    descricao, observacao, observacoes, obs, notas, comentario, comentarios, texto, conteudo, resumo, detalhes,
    anotacoes, historico, instrucoes, mensagem, motivo, sintomas, modo de preparo, preparo, alergias, biografia,
    diagnostico, sinopse, relatorio, enunciado, ementa, queixa, anamnese, tratamento, bio`),
  string: listed(`
    nome, titulo, codigo, nivel, telefone, numero, endereco, cidade, pais, status, estado, cor, marca, celular, tipo, cep,
    cpf, cnpj, rg, isbn, placa, modelo, categoria, serie, sexo, genero, especie, raca, autor, autora, editora,
    bairro, rua, sala, turno, turma, cargo, setor, departamento, especialidade, crm, creci, convenio, responsavel,
    cliente, fornecedor, fabricante, unidade, moeda, forma de pagamento, sigla, matricula, sobrenome, apelido,
    usuario, senha, idioma, origem, destino, local, lote, tamanho, material, uf, banco, agencia, conta, chassi,
    renavam, cnh, profissao, nacionalidade, naturalidade, tutor, dono, proprietario, prioridade, situacao,
    tipo sanguineo, sangue, logradouro, complemento, contato, whatsapp, instagram, posicao, prateleira, versao,
    assunto, tema, nome completo, periodo, pelagem, porte, sku, inscricao estadual, registro, materia, faixa,
    modalidade, plano, diretor, professor, medico, vendedor, gerente, mae, pai, voltagem nominal, sabor,
    ingredientes, pressao arterial, combustivel, tom, uniforme, camisa, vacina`),
};
