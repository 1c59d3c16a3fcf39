# Uma folha para preencher à caneta.

sheet-nameless = Não escreva o seu nome. Pode deixar uma pergunta sem resposta.
sheet-ticked = Para responder, faça uma cruz.
sheet-cancelled = Para anular, pinte a casa toda de preto.
sheet-empty = Uma casa vazia não conta.
sheet-page = Página { $page } de { $pages }
sheet-next = Continua na página { $page }.
sheet-serial = Folha n.º { $serial }
sheet-master = Modelo para fotocopiar, uma cópia por pessoa
sheet-write = Escreva no quadro.
sheet-words = Uma palavra ou uma expressão curta por quadro.
sheet-points = Reparta { $total } pontos: escreva um número em cada quadro. Juntos, somam { $total }.
sheet-own-ideas = As suas ideias, uma por quadro:
sheet-own-statements = O que quer acrescentar, uma frase por quadro:
