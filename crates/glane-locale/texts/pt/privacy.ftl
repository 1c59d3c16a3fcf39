# O que acontece às respostas.

privacy-title = O que acontece às suas respostas
privacy-back = Ir para o ateliê
privacy-withdraw-link = Retirar as minhas respostas

privacy-topic-who = Quem faz as perguntas
privacy-topic-what = O que é guardado
privacy-topic-where = Onde
privacy-topic-until = Até quando
privacy-topic-seen = Quem o vê
privacy-topic-rights = O que pode fazer
privacy-topic-own = O que a organização acrescenta

privacy-organiser = Este ateliê é organizado por { $organiser }.
privacy-controller = Responsável pelas suas respostas: { $controller }.
privacy-contact = Para qualquer pergunta sobre os seus dados: { $contact }.
privacy-basis-consent = As suas respostas são guardadas porque está de acordo: pode não responder, e mudar de opinião (consentimento).
privacy-basis-contract = As suas respostas são guardadas porque um contrato consigo o pede (contrato).
privacy-basis-legal-obligation = As suas respostas são guardadas porque a lei o obriga (obrigação legal).
privacy-basis-vital-interest = As suas respostas são guardadas porque a vida de alguém pode depender disso (interesse vital).
privacy-basis-public-interest = As suas respostas são guardadas porque a missão de interesse público do centro o pede (missão de interesse público).
privacy-basis-legitimate-interest = As suas respostas são guardadas porque o centro precisa delas para fazer bem o seu trabalho, sem o prejudicar (interesse legítimo).

privacy-answers = As suas respostas, a maneira como as dá (telemóvel, tablet, papel ou em voz alta) e a hora a que chegam.
privacy-answers-sealed = As suas respostas, e a maneira como as deu (telemóvel, tablet, papel ou em voz alta).
privacy-group = O grupo que escolhe.
privacy-no-group = Este ateliê não tem grupos: nenhum é guardado.
privacy-profile = O que diz de si no fim ({ $asks }), se quiser: pode preferir não responder. Estas respostas servem para dizer quem respondeu e para ler as outras segundo o perfil, nunca com muito poucas pessoas.
privacy-number = Para que cada resposta conte uma só vez, o seu navegador guarda um número ao acaso. Aqui fica apenas uma marca, feita com uma chave: ela não permite encontrar o número.
privacy-imported = Se as suas respostas vêm de um ficheiro, o sinal que esse ficheiro dá a cada pessoa também é guardado, até ao encerramento.
privacy-nameless = Não pedimos nome nem morada. O endereço do seu aparelho e o seu tipo (marca, modelo, navegador) não são anotados em lado nenhum.

privacy-place-here = As suas respostas ficam no computador da organização que abriu este ateliê.
privacy-place-shared = As suas respostas estão num servidor partilhado, mantido para a organização por { $processor } (subcontratante).
privacy-third-party = Nada é enviado a mais ninguém: nem publicidade, nem medição de audiência, nem sítio exterior.
privacy-cookie = Um só cookie, apenas para este ateliê: é esse número ao acaso, que o seu navegador esquece ao fim de 30 dias. Se escolher uma língua, outro guarda essa escolha, o mesmo tempo. Uma resposta começada, ou que ainda não pôde sair, também espera no seu navegador.

privacy-sealing = { $n ->
    [0] No fim do ateliê, ele é encerrado
    [one] { $n } dia depois do ateliê, ele é encerrado
   *[other] { $n } dias depois do ateliê, ele é encerrado
 }: a chave, as marcas, os recibos e as horas exatas são destruídos, e as respostas renumeradas ao acaso. Depois, ninguém pode dizer de que aparelho vem uma resposta; fica a maneira como foi dada.
privacy-sealing-by-hand = Este ateliê não se encerra sozinho. Quando a pessoa que o conduz o encerra, a chave, as marcas, os recibos e as horas exatas são destruídos, e as respostas renumeradas ao acaso.
privacy-sealed = Este ateliê está encerrado desde { $day }: a chave, as marcas, os recibos e as horas exatas foram destruídos, e as respostas renumeradas ao acaso. Ninguém pode dizer de que aparelho vem uma resposta, nem encontrar as suas: já não podem ser retiradas.
privacy-erased = As suas respostas foram apagadas a { $day }, com tudo o que tinha sido decidido sobre elas. Fica uma página publicada, se houver, e um certificado que não diz nada de ninguém.
privacy-until = As suas respostas são guardadas até { $until }; depois, o Glane apaga-as.
privacy-until-by-hand = A organização deve apagar as suas respostas o mais tardar a { $until }.
privacy-until-past = As suas respostas deviam ser guardadas até { $until }. Essa data passou: pergunte à pessoa que conduz o ateliê quando serão apagadas.
privacy-backup = Uma cópia de segurança feita antes do encerramento guarda ainda a ligação entre um número e as suas respostas.

privacy-facilitators = As pessoas que conduzem o ateliê, e aquelas a quem elas dão esse direito, leem as respostas uma a uma, sem saber quem as deu.
privacy-room-live = Durante o ateliê, o ecrã da sala (e o dos telemóveis, se quem conduz o decidir) mostra os resultados à medida que chegam, sem dizer quem respondeu.
privacy-room-some = Durante o ateliê, o ecrã da sala (e o dos telemóveis, se quem conduz o decidir) mostra resultados, alguns à medida que chegam, outros quando quem conduz os revela, sem dizer quem respondeu.
privacy-room-revealed = Durante o ateliê, o ecrã da sala (e o dos telemóveis, se quem conduz o decidir) só mostra os resultados quando quem conduz os revela, sem dizer quem respondeu.
privacy-shown = As palavras e as ideias que escreve são lá mostradas, com as formas da mesma palavra reunidas. O que pode ferir, um número, uma morada ou um nome esperam que uma pessoa decida mostrá-los.
privacy-published = As suas respostas juntam-se às dos outros num relatório, que a organização pode publicar.
privacy-published-quoted = As suas respostas juntam-se às dos outros num relatório, que a organização pode publicar. O que escreve pode lá ser citado palavra por palavra, sem dizer quem o escreveu: evite pôr um nome. Uma frase que parece falar de alguém é relida por uma pessoa antes de ser citada.
privacy-threshold = { $n ->
    [one] Os resultados de um grupo são mostrados mesmo que só uma pessoa tenha respondido.
   *[other] Os resultados de um grupo só são mostrados a partir de { $n } pessoas: abaixo disso, são escondidos.
 }

privacy-free = Pode não responder, a uma pergunta ou a todas.
privacy-withdraw = Até ao encerramento, pode retirar as suas respostas com o código do seu recibo, no endereço { $address }. Depois, ninguém pode encontrá-las entre as outras.
privacy-complaint = Também pode pedir para ver, corrigir ou apagar o que é guardado sobre si, e apresentar queixa à CNIL (cnil.fr).
privacy-shown-held = As palavras e as ideias que escreve só são mostradas aí depois de lidas por um adulto da equipa. As formas de uma mesma palavra são reunidas.

## As mesmas frases, para jovens e crianças

privacy-young-answers = As suas respostas, como as dá (telefone, tablet, papel ou a falar) e a que horas.
privacy-young-number = Para contar cada resposta uma só vez, o seu aparelho guarda um número tirado à sorte. Aqui fica apenas uma marca, que não diz quem é.
privacy-young-nameless = Não pedimos o seu nome, nem a sua turma, nem a sua idade exata. O endereço e a marca do seu aparelho não são anotados. Não escreva o nome de ninguém.
privacy-young-place-here = As suas respostas ficam no computador da equipa.
privacy-young-third-party = Não são enviadas a mais ninguém. Não há publicidade.
privacy-young-cookie = O seu aparelho guarda esse número 30 dias (um cookie), e também a língua que escolhe. Uma resposta que ainda não partiu espera lá.
privacy-young-until = As suas respostas são guardadas até { $until }, e depois apagadas.
privacy-young-until-by-hand = A equipa deve apagar as suas respostas até { $until }, o mais tardar.
privacy-young-facilitators = Os adultos que animam o ateliê leem as respostas, sem saber quem respondeu o quê.
privacy-young-room-live = O ecrã da sala, e às vezes os telefones, mostram os resultados enquanto responde. Não dizem quem respondeu.
privacy-young-room-some = O ecrã da sala, e às vezes os telefones, mostram resultados: uns enquanto responde, outros depois. Não dizem quem respondeu.
privacy-young-room-revealed = O ecrã da sala, e às vezes os telefones, só mostram os resultados quando a pessoa que anima o decide. Não dizem quem respondeu.
privacy-young-published = As suas respostas e as dos outros servem para escrever um relatório. Outras pessoas poderão lê-lo.
privacy-young-published-quoted = As suas respostas e as dos outros servem para escrever um relatório. Outras pessoas poderão lê-lo. Uma frase sua pode ser lá copiada, sem dizer quem a escreveu.
privacy-young-threshold = { $n ->
    [one] Os resultados de um grupo são mostrados mesmo que só uma pessoa tenha respondido.
   *[other] Os resultados de um grupo só são mostrados se houver pelo menos { $n } pessoas.
 }
privacy-young-free = Tem o direito de não responder, a uma pergunta ou a todas.
privacy-young-withdraw = Pode mudar de ideias: enquanto o ateliê não estiver encerrado, o código do seu recibo permite retirar as suas respostas, em { $address }.
privacy-young-complaint = Pode pedir para ver, corrigir ou apagar o que é guardado de si, sozinho ou com os seus pais. Se algo correr mal, a CNIL (cnil.fr) pode ajudar.
