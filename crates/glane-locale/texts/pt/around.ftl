# O que rodeia a pergunta: língua, erros, retirada, constatações submetidas à sala.

around-language = Língua
around-unread = Nenhuma pessoa cuja língua é o português releu esta tradução.
around-original = Ver a pergunta original
around-listen = Ouvir a pergunta
around-join-wifi = Ligue-se ao Wi-Fi { $name }
around-join-scan = Leia este código com a câmara do seu telemóvel
around-join-type = Ou abra { $address } e escreva { $code }

error-not-found-title = Esta página não existe
error-not-found = O endereço talvez esteja incompleto, ou o ateliê foi retirado.
error-link-over-title = Esta ligação já não vale
error-link-over = Foi mudada ou retirada, ou não foi copiada por inteiro. Peça a nova à pessoa que conduz o ateliê.
error-bad-request-title = Este pedido não foi compreendido
error-bad-request = Volte à página anterior e tente de novo.
error-bad-form-title = O formulário está incompleto
error-bad-form = Volte à página anterior, recarregue-a e tente de novo.
error-form-too-large-title = É grande de mais
error-form-too-large = O que foi enviado passa de { $max } kB. Volte à página anterior e encurte o que escreveu.
error-conflict-title = Alguém passou antes
error-conflict = Esta página mudou entretanto. Recarregue-a e recomece se for preciso.
error-guesses-title = Demasiados códigos desconhecidos
error-guesses = Acabam de ser experimentados muitos códigos que não levam a nenhum ateliê. Espere um minuto e tente de novo. Quem já entrou continua como antes.
error-busy-title = Muita gente ao mesmo tempo
error-busy = Espere alguns segundos e tente de novo.
error-away-title = O registo faz uma pausa
error-away = O computador que guarda as respostas não responde neste momento. Deixe esta página aberta e tente de novo daqui a pouco: nada do que foi registado se perdeu.
error-sealed-title = Este ateliê está encerrado
error-sealed = Já não é recebida nenhuma resposta, e nada do que levava até aqui pode ser reaberto.
error-storage-title = O registo já não funciona
error-storage = A sua resposta não pôde ser registada. Avise a pessoa que conduz o ateliê e deixe esta página aberta.
error-server-title = Alguma coisa não funcionou
error-server = A culpa não é sua. Tente de novo daqui a pouco.
error-request = Se pedir ajuda, dê este número: { $id }
error-go-home = Escrever o código de um ateliê

life-closed-title = Este ateliê está encerrado
life-closed = Já não recebe respostas. Obrigado por ter participado. Este telemóvel já não está ligado a nenhuma resposta.
life-closed-late = Este ateliê está encerrado: esta resposta não foi recebida.
life-leave-link = Retirar as minhas respostas
life-leave-title = Retirar as minhas respostas
life-leave-how = Cada resposta registada tem um recibo. Com um só dos seus recibos, todas as suas respostas a este ateliê podem ser retiradas, até ao seu encerramento.
life-leave-label = O seu recibo
life-leave-help = Doze letras e algarismos, por baixo de «Resposta registada».
life-leave-look = Ver o que seria retirado
life-leave-unknown = Nenhuma resposta deste ateliê tem esse recibo. Verifique cada letra.
life-leave-what = Eis o que seria retirado:
life-leave-round = { $question } (ronda { $n })
life-leave-ideas = As palavras das suas ideias seriam apagadas; quem as escolheu continua a contar:
life-leave-published = Já foi feito um relatório: os ficheiros já descarregados ou impressos não mudam. Se for lido em linha, essa página é logo recontada sem si; quem guardou a anterior poderia encontrar as suas respostas ao compará-las.
life-leave-final = O que é retirado não volta. A pessoa que conduz o ateliê só saberá que alguém retirou as suas respostas.
life-leave-go = Retirar todas as minhas respostas
life-leave-done = Está feito: as suas respostas já não contam em lado nenhum, e os seus vestígios deixam o ficheiro dentro de uma hora. As cópias de segurança feitas antes ainda as guardam; as deste programa desaparecem no encerramento do ateliê.
life-leave-sealed = Este ateliê está encerrado: já ninguém sabe quais são as suas respostas. Por isso já não podem ser retiradas.
life-leave-back = Voltar ao ateliê

projector-sample = Dados de exemplo

reactions-agree = De acordo
reactions-nuance = Com reservas
reactions-disagree = Em desacordo
reactions-number = Constatação { $n } de { $total }
reactions-hint = Está de acordo com esta constatação? Pode mudar de opinião enquanto estiver no ecrã.
reactions-legend = A sua opinião sobre esta constatação
reactions-nuance-label = O que ressalvaria (facultativo)
reactions-nuance-help = { $max ->
    [one] { $max } carácter no máximo. O que escreve pode ser lido por todos: evite pôr um nome.
   *[other] { $max } caracteres no máximo. O que escreve pode ser lido por todos: evite pôr um nome.
 }
reactions-nuance-send = Acrescentar a minha ressalva
reactions-wait-next = Obrigado. A próxima constatação está quase a chegar: deixe esta página aberta.
reactions-over = Era a última constatação. Obrigado pela sua participação!
