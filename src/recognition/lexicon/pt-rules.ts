/** Portuguese: signs of logic that no template holds. */
export const PT_SIGNALS: readonly (readonly [why: string, patterns: readonly string[]])[] = [
  [
    'something happens by itself',
    [
      '(quando|sempre que|assim que|logo que|toda vez que|depois que|apos|se|caso|ao) {x} $act',
      '$act {x} (quando|sempre que|assim que|se|caso|depois que|toda vez que|ao|todo dia|toda semana|diariamente)',
      '(automaticamente|sozinho|automatico)',
      '(quando|se|sempre que|caso) [o|a] {a} (for|estiver|chegar|ficar|passar|cair|atingir|ultrapassar|virar|mudar) {x}',
    ],
  ],
  [
    'calls to the outside',
    [
      '(enviar|envia|envie|enviado|mandar|manda|mande|avisar|avisa|avise|notificar|notifica|notifique|alertar|alerta|alerte|lembrar) [um|uma|o|a|por|para|pro|pra|ao|os|as|email|sms] {x}',
      '(recebe|receber|receba) [um|uma] (email|sms|mensagem|aviso|notificacao|alerta|lembrete) [{x}]',
      '(por|pelo|via|no) (whatsapp|slack|pix) [{x}]',
      '(webhook|via api|da api|na api|pela api|viacep|api do|api da|api dos) [{x}]',
      '(buscar|busca|busque|puxar|puxa|consultar|consulta|importar|sincronizar|sincroniza) {x} (na|no|da|do|em|com|pela|pelo|via) {x2}',
      '(integrar|integra|integracao) com {x}',
      'chamar [a|o] api [{x}]',
    ],
  ],
  [
    'computed value',
    [
      '= [-|\\(|soma|media|round] {x} (*|+|-|/|x|vezes|menos|mais) {x2}',
      '= (soma|media|total|sum|avg|count) {x}',
      '(calcular|calcula|calculado|calculada|calcule|computado|calculados|somar|soma automatica|apurado) [{x}]',
      '(eh|sao|seja|deve ser|igual a|=|sera|vai ser|com) [a] (soma|media|multiplicacao|diferenca|subtracao|divisao) [de|do|da|dos|das|entre] {x}',
      '(vezes|multiplicado por|dividido por|multiplicada por) [o|a] {x}',
      '(menos|mais) (o|a|os|as) {x}',
      '(de|com) desconto (se|quando|para|de) {x}',
      '{n} (%|por cento) de {x}',
      '(depende|dependendo) d (e|o|a) {x}',
      '(depende|dependendo) (de|do|da|dos|das) {x}',
      '(baixa|baixar|diminuir|diminui|aumentar|aumenta|descontar|desconta|abater|abate|atualiza|atualizar|incrementa|debitar) [o|a|do|da|no] {x}',
      'a partir (da|do|das|dos) {a} [e|mais|menos] {x}',
      '{a} (* | × | ÷) {a2}',
      '(soma|total) (dos|das) {x}',
    ],
  ],
  [
    'rule across attributes',
    [
      '(depois|antes|apos) (da|do|de|que a|que o|que) {x}',
      '(posterior|anterior|maior|menor|igual|superior|inferior|diferente) (a|ao|aa|que|que a|que o|do que|do que a|do que o|ou igual a|ou igual ao|da|do|de) [o|a] {r}',
      'nao pode (ser|vir) (antes|depois|anterior|posterior|maior|menor) {x}',
      '(>|<|>=|<=) {a}',
      '(a menos que|exceto se|desde que|so se|somente se|contanto que) {x}',
      '(sobrepor|sobrepoe|sobrepostos|conflitar|coincidir|choque de horario|mesmo horario|ao mesmo tempo)',
      '(combinacao|conjunto) de {x}',
      '(obrigatorio|obrigatoria|necessario) (se|quando|caso|apenas se) {x}',
      '(unico|unica|unicos) (por|dentro|junto) {x}',
      '(no futuro|no passado)',
    ],
  ],
  [
    'limit on rows',
    [
      '(no maximo|ate|maximo de|nao mais que|mais de) {n} {a} (por|para cada|em cada|ao mesmo tempo|de cada vez|abertos|abertas|ativos) [{x}]',
      'nao pode {v} mais (de|que) {n} {x}',
      '(ao mesmo tempo|de uma vez|simultaneamente)',
    ],
  ],
  [
    'workflow',
    [
      '(aprovar|aprova|aprove|aprovado por|aprovacao|rejeitar|rejeita|aprovada|reprovar|autorizar|autoriza|autorizacao|aprovado pelo|aprovada pelo|palavra final) [{x}]',
      '(passa|passar|vai|ir|muda|mudar|avanca|move|transita) de {x} (para|pra|a) {x2}',
      '{a} -> {a2} -> {x}',
      '(so|somente|apenas) [o|a|os|as] {a} (pode|podem|deve|consegue) {x}',
      '(so|somente|apenas) (pode|podem) ser {v} (por|pelo|pela|pelos|pelas|depois|antes|apos|se|quando|com|ate) {x}',
      '(so|somente|apenas) (pode|podem) {v} (depois|antes|se|quando|apos|quem|com|ate) {x}',
      'nao (pode|podem|deve) [mais] (ser|se) (alterado|alterada|editado|excluido|cancelado|apagado|mudado|editada|excluida|vendido|vendida|emprestado|alugado|reservado) [{x}]',
      'nao (pode|podem|deixar|deixa|permitir|permite|deixe|permita) [mais] (alterar|editar|excluir|cancelar|apagar|vender|emprestar|reservar|agendar|marcar|alugar|fechar|abrir) {x}',
      '(bloquear|bloqueia|bloqueie|impedir|impede|travar|trava) {x}',
      '(expira|expirar|vence) (em|apos|depois|automaticamente) {x}',
      'fluxo de {x}',
    ],
  ],
  [
    'pattern of characters',
    [
      '{n} (letras|digitos|numeros) [maiusculas] [,] (e|seguidas de|seguidos de|depois|hifen|traco|mais|,) {x}',
      '(comeca|comecar|comecando|termina|terminar|inicia) (com|por|em) {q}',
      '(no|segue o|seguir o|com o|formato) (formato|padrao|modelo) [{x}]',
      '(maiusculas|maiusculo|minusculas) [{x}]',
      '(regex|expressao regular|digito verificador) [{x}]',
      '(validar|valida|validado|valide|conferir) {x}',
      '(cpf|cnpj) valido',
      '(tem que|deve|devem|precisa|precisam|tem de) ser (valido|valida|validos|validas) [{x}]',
    ],
  ],
  [
    'relation with attributes of its own',
    [
      '(com|e|guardar|guardando|registrar) (a|o|sua|seu) {a} (de|em|por|para) cada (matricula|inscricao|vinculo|par|combinacao|emprestimo|participacao|associacao) [{x}]',
      'para cada {a} [,] (guardar|registrar|a|o) {x}',
      '(na|da) tabela de (ligacao|juncao|associacao) [{x}]',
    ],
  ],
  [
    'generated value',
    ['(gerado|gerada|gerar|gera|gere|numerado|sequencial|incrementa) [{x}]', 'numero sequencial [{x}]'],
  ],
];

export const PT_ACTIONS =
  '(enviar|envia|envie|enviado|mandar|manda|mande|avisar|avisa|avise|notificar|notifica|notifique|atualizar|atualiza|atualize|criar|cria|crie|gerar|gera|gere|mudar|muda|mude|marcar|marca|marque|bloquear|bloqueia|bloqueie|calcular|calcula|calcule|somar|diminuir|diminui|aumentar|aumenta|baixar|baixa|descontar|cancelar|cancela|arquivar|fechar|fecha|alertar|alerta|lembrar|lembra|cobrar|cobra|aplicar|aplica|impedir|recebe|receber|receba|deve|tem|fica|ficar|vira|virar|passa|passar|chamar|chama|buscar|busca|nao pode|so pode|eh|ganha|ganhar|sai|dar|da|dispara|disparar|postar|posta)';
