# O telemóvel da pessoa que responde.

participant-join-title = Entrar num ateliê
participant-join-label = Código do ateliê
participant-join-lead = Conduzo um ateliê
participant-join-help = Está no ecrã. A pessoa que conduz o ateliê também lho pode dar.
participant-join-go = Entrar
participant-join-empty = Escreva primeiro o código do ateliê.
participant-join-unknown = Nenhum ateliê tem o código «{ $code }». Verifique-o no ecrã e tente de novo.
participant-welcome = Damos-lhe as boas-vindas!

participant-notice-again = O que acontece às minhas respostas

participant-group-legend = Em que grupo está?
participant-group-help = Para comparar os grupos entre si, nunca as pessoas.
participant-group-go = Confirmar
participant-group-missing = Escolha o seu grupo.
participant-group-unknown = Esse grupo não existe neste ateliê. Escolha um na lista.
participant-group-current = O seu grupo: { $group }

participant-queue-title = Há muita gente à entrada
participant-queue-before = { $n ->
    [0] É a próxima pessoa a entrar.
    [one] Há { $n } pessoa à sua frente.
   *[other] Há { $n } pessoas à sua frente.
 }
participant-queue-help = Esta página abre-se sozinha quando chega a sua vez. O seu lugar está guardado.
participant-queue-again = Tentar agora

participant-device-link = Continuar noutro aparelho
participant-device-title = Continuar noutro aparelho
participant-device-how = Leia este código com o outro aparelho: ele mostrará as suas respostas, e o que lá responder contará como seu, uma só vez.
participant-device-qr = Código para ler com o outro aparelho
participant-device-lasts = Este código vale { $n } minutos. Não o mostre a ninguém: quem o lê responde no seu lugar.
participant-device-ask = Este aparelho continuará com as respostas daquele que mostrou este código. O que for respondido aqui contará para a mesma pessoa, e o outro aparelho vê-lo-á ao recarregar a página. Se este código não é o seu, não aceite.
participant-device-answered = Este aparelho já respondeu por alguém. Essas respostas continuam a contar, mas já não poderá mudá-las. Se alguma ainda espera para ser enviada, espere que fique registada antes de continuar: depois já não sairá.
participant-device-agree = Este código é meu, continuar
participant-device-gone = Este código já não vale. Peça outro no primeiro aparelho.
participant-device-back = Ir para o ateliê

participant-wait-title = Um momento
participant-wait-first = A primeira pergunta está quase a chegar. Deixe esta página aberta.
participant-wait-next = A próxima pergunta está quase a chegar. Deixe esta página aberta.
participant-wait-refresh = Se nada mexer, recarregue a página.
participant-finished = Era a última pergunta. Obrigado pela sua participação!
participant-ended-title = A sessão terminou
participant-ended = Obrigado pela sua participação! Os resultados serão dados por { $organiser }: pergunte onde os ler.

participant-question-number = Pergunta { $n } de { $total }
participant-question-yours = A sua resposta
participant-words-hint = { $max ->
    [one] Uma só palavra, ou algumas palavras que vão juntas.
   *[other] Até { $max } palavras ou expressões curtas. Uma basta.
 }
participant-words-label = Palavra { $n }
participant-open-hint = { $max ->
    [one] Com as suas palavras, { $max } carácter no máximo.
   *[other] Com as suas palavras, { $max } caracteres no máximo.
 }
participant-open-label = A sua resposta
participant-choice-hint = Uma só resposta.
participant-choice-label = Escolha uma resposta
participant-profile-number = Para terminar, algumas palavras sobre si
participant-profile-hint = Responda ao que quiser. Serve para dizer quem respondeu, nunca quem disse o quê.
participant-plain = Com palavras mais simples
participant-plain-back = A pergunta tal como está escrita
participant-choices-hint = Pode dar várias respostas.
participant-choices-hint-max = { $max ->
    [one] Uma resposta no máximo.
   *[other] Até { $max } respostas.
 }
participant-choices-label = Assinale as suas respostas
participant-scale-hint = De { $min } a { $max }.
participant-scale-label = Escolha de { $min } a { $max }
participant-scale-end = { $value }: { $label }
participant-number-hint = De { $min } a { $max }{ $unit }. { $decimals ->
    [0] Um número inteiro, em algarismos.
    [one] Em algarismos, com uma casa decimal no máximo.
   *[other] Em algarismos, com { $decimals } casas decimais no máximo.
 }
participant-number-label = A sua resposta
participant-number-label-unit = A sua resposta ({ $unit })
participant-ranking-hint = { $places ->
    [one] Dê o lugar 1 à resposta que prefere.
   *[other] Ordene as { $places } respostas que prefere: 1 para a primeira.
 }
participant-ranking-hint-all = Ordene todas as respostas: 1 para a que prefere, { $places } para a última.
participant-ranking-label = Dê um lugar
participant-ranking-up = Subir:
participant-ranking-down = Descer:
participant-ranking-own = { $n }. { $option }
participant-points-hint = Reparta { $total } pontos pelas respostas. O total deve ser { $total }.
participant-points-label = Reparta { $total } pontos
participant-points-left = Pontos que faltam dar:
participant-points-over = Pontos a mais:
participant-points-whole = A conta está certa.
participant-points-own = { $option }: { $n }
participant-ideas-hint = Apoie as ideias que quiser.
participant-ideas-hint-max = { $max ->
    [one] Apoie uma ideia no máximo.
   *[other] Apoie até { $max } ideias.
 }
participant-ideas-label = Assinale as ideias que apoia
participant-idea-aside = (ideia que não é mostrada)
participant-idea-waits = (ideia que a equipa lê antes de a mostrar)
participant-ideas-none = Ainda não há ideias.
participant-ideas-propose-title = Outra ideia?
participant-ideas-propose-help = { $max ->
    [one] { $max } carácter no máximo.
   *[other] { $max } caracteres no máximo.
 }
participant-slots-hint = Assinale todos os horários que lhe convêm.
participant-slots-label = Assinale os seus horários

participant-send = Enviar a minha resposta
participant-send-change = Enviar a minha nova resposta
participant-change = Mudar a minha resposta
participant-ideas-new = { $n ->
    [one] { $n } ideia nova: lê-la e apoiá-la
   *[other] { $n } ideias novas: lê-las e apoiá-las
 }
participant-statements-new = { $n ->
    [one] { $n } afirmação nova: lê-la e dar a sua opinião
   *[other] { $n } afirmações novas: lê-las e dar a sua opinião
 }
participant-blank = Prefiro não responder
participant-saved = Resposta registada
participant-saved-blank = Fica anotado: prefere não responder.
participant-saved-replaced = Resposta registada: é esta resposta que conta.
participant-saved-late = Resposta registada. A pergunta tinha fechado entretanto; como respondeu antes, ela conta.
participant-saved-receipt = Recibo: { $receipt }
participant-saved-receipt-help = Anote este código ou fotografe-o: com ele pode retirar as suas respostas mais tarde.
participant-sending = Enviada. Esperamos pela confirmação…
participant-unsent = À espera: ainda não enviada. O seu telemóvel guarda-a e tenta de novo sozinho.
participant-fragile = O seu navegador não guarda nada (navegação privada?). Deixe esta página aberta até «Resposta registada».
participant-strange = Uma resposta escrita por outra pessoa neste telemóvel não pôde sair. Não foi enviada no seu lugar:
participant-offline = A ligação caiu. O que escreveu está guardado neste telemóvel.
participant-online = A ligação voltou.

participant-closed-typing = A pergunta acabou de fechar. O que escreveu ficou aí, mas não foi enviado.
participant-withdrawn-title = Relatório retirado
participant-withdrawn = As pessoas que escreveram esta página retiraram-na. Pergunte-lhes onde a pode ler.
participant-other-person = Este aparelho responde agora por outra pessoa: esta resposta não foi enviada. Releia-a e envie-a de novo se for sua.
participant-closed-late = A pergunta já estava fechada quando a sua resposta chegou: não pôde ser contada. Obrigado por ter respondido!
participant-closed-written = Tinha respondido: «{ $text }».
participant-closed = Esta pergunta está fechada.
participant-superseded = Esta resposta já foi substituída por outra mais recente: é a mais recente que conta.
participant-differs = Já chegou outra resposta do seu telemóvel, sem dúvida de outro separador. Envie esta de novo para a substituir.
participant-no-cookie = O seu navegador recusa os cookies: nada foi registado. O Glane só precisa de um, um número ao acaso, para que cada resposta conte uma só vez. Autorize os cookies nesta página ou saia da navegação privada, e envie de novo. Senão, experimente outro navegador, ou peça o tablet partilhado ou uma folha à pessoa que conduz o ateliê.
participant-typed-title = O que tinha escrito

participant-invalid-empty = Ainda não escreveu nem escolheu nada. Responda, ou toque em «Prefiro não responder».
participant-invalid-too-many-words = { $max ->
    [one] Só é possível uma palavra. Deixe a que mais conta.
   *[other] { $max } palavras no máximo. Deixe as que mais contam.
 }
participant-invalid-too-many-choices = { $max ->
    [one] Só é possível uma resposta. Desmarque as outras.
   *[other] { $max } respostas no máximo. Desmarque algumas.
 }
participant-invalid-too-many-ideas = { $max ->
    [one] Só se pode apoiar uma ideia. Desmarque as outras.
   *[other] { $max } ideias no máximo. Desmarque algumas.
 }
participant-invalid-full = A lista está completa ({ $max }): a sua proposta não foi acrescentada. Responda com o que já lá está.
participant-invalid-too-long = { $max ->
    [one] É um pouco longo: { $max } carácter no máximo.
   *[other] É um pouco longo: { $max } caracteres no máximo.
 }
participant-invalid-unknown-item = «{ $value }» não está na lista. Escolha entre as respostas propostas.
participant-invalid-not-a-number = «{ $value }» não é um número inteiro.
participant-invalid-out-of-range = Escolha um número de { $min } a { $max }.
participant-invalid-unclear-number = «{ $value }» não se lê como um número. Escreva-o em algarismos, sem mais nada.
participant-invalid-too-precise = { $decimals ->
    [0] Basta um número inteiro: nada depois da vírgula.
    [one] Basta um algarismo depois da vírgula.
   *[other] Bastam { $decimals } algarismos depois da vírgula.
 }
participant-invalid-points = «{ $value }» não é um número de pontos. Escreva um número inteiro em algarismos, ou deixe em branco.
participant-invalid-given-twice = Uma resposta recebeu dois números. Deixe só um.
participant-invalid-place-twice = Duas respostas têm o lugar { $place }. Dê a cada uma um lugar diferente.
participant-invalid-unplaced = { $places ->
    [one] Dê o lugar 1 a uma resposta.
   *[other] É preciso ordenar { $places } respostas, de 1 a { $places }.
 }
participant-invalid-wrong-total = Os seus pontos somam { $given } em vez de { $total }. Mude alguns para que o total seja { $total }.

participant-results-title = As respostas da sala

participant-tablet-how = Este tablet é de todos: cada pessoa responde na sua vez. O que responder não é mostrado à pessoa seguinte.
participant-tablet-begin = Responder
participant-tablet-help = Tablet partilhado: quando tiver respondido, passe-o.
participant-tablet-over = A ligação deste tablet já não vale: aqui não é recebida nenhuma resposta. Peça a nova à pessoa que conduz o ateliê.
participant-tablet-other = Esta página era da pessoa anterior: nada foi enviado em seu nome. Agora é a sua vez de responder.
participant-tablet-next = É a vez da pessoa seguinte
participant-tablet-look = A pergunta seguinte já foi feita? Ver
participant-tablet-who = Já respondeu neste tablet?
participant-tablet-who-help = Se sim, toque no seu sinal: continua, e conta uma só vez. As pessoas que já responderam a esta pergunta não estão na lista.
participant-tablet-first = Não, é a primeira vez
participant-tablet-yours = O seu sinal: { $picture } { $sign }. Lembre-se dele: na pergunta seguinte, toque nele.
participant-tablet-as = Responde com este sinal: { $picture } { $sign }.
participant-tablet-sign = { $sign ->
   *[sun] o sol
    [moon] a lua
    [star] a estrela
    [tree] a árvore
    [tulip] a tulipa
    [house] a casa
    [bicycle] a bicicleta
    [boat] o barco
    [bird] o pássaro
    [fish] o peixe
    [cat] o gato
    [elephant] o elefante
    [turtle] a tartaruga
    [butterfly] a borboleta
    [apple] a maçã
    [lemon] o limão
    [strawberry] o morango
    [carrot] a cenoura
    [bread] o pão
    [cup] a chávena
    [key] a chave
    [balloon] o balão
    [umbrella] o guarda-chuva
    [drum] o tambor
 }

participant-grid-ends = { $min }: { $low }. { $max }: { $high }.
participant-grid-hint = Em cada linha, escolha um número de { $min } a { $max }. Pode deixar linhas sem resposta.
participant-grid-label = Uma resposta por linha
participant-grid-none = Sem resposta
participant-other-label = Se for outra resposta, escreva-a
participant-statements-agree = Concordo
participant-statements-disagree = Não concordo
participant-statements-pass = Passo
participant-statements-hint = Diga o que pensa de cada afirmação. Pode deixar algumas.
participant-statements-label = Uma opinião por afirmação
participant-statements-propose = Outra afirmação?
participant-tablet-leave = Passar o tablet sem responder
participant-tablet-leave-help = Ainda nada foi guardado para esta pergunta: o que está escrito acima seria perdido. Para guardar a resposta, envie-a primeiro; aparece o recibo e o tablet pode passar.
participant-held = Está-se a falar disto em conjunto: por agora as respostas não mudam. Mantenha esta página aberta.
participant-held-late = As respostas estão bloqueadas enquanto se fala delas: a sua não foi aceite. Poderá ser enviada quando a pergunta continuar.
participant-left = Tempo restante:
participant-over = O tempo acabou
participant-press = Envie a sua resposta
participant-left-then = Restavam { $minutes } min { $seconds } s para responder quando esta página apareceu.
participant-aid = O que escreve aqui não dá nenhum alerta: a resposta é anónima e ninguém o poderá encontrar para ajudar. Em perigo (em França): 15 ou 112. Pensamentos suicidas: 3114. Criança em perigo: 119. Violência contra as mulheres: 3919.
participant-accessible = Acessibilidade

## A question that tables answer

participant-table-hint = Uma só resposta para toda a mesa «{ $table }»: conversem e depois uma pessoa envia-a. Os outros telemóveis da mesa veem-na e podem corrigi-la.
participant-table-saved = Resposta da sua mesa, registada. Cada telemóvel da mesa pode corrigi-la.
participant-table-blank = Fica anotado: a sua mesa prefere não responder.
participant-table-differs = Outra pessoa da sua mesa respondeu entretanto. A resposta dela está abaixo; a sua continua no formulário e não foi registada. Envie-a de novo para substituir a outra.
