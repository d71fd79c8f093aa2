import type { Catalogue } from '../catalogue.ts'

/** `failures` in Brazilian Portuguese. */
export const failures: NonNullable<Catalogue['failures']> = {
  'vault-missing': {
    title: 'Ainda não há cofre',
    meaning: 'A pasta de dados deste aplicativo não contém nenhum cofre, então não há nada para abrir.',
    advice: 'Crie um cofre. Se você esperava um, verifique se o aplicativo usa a pasta de dados certa.',
  },
  'vault-exists': {
    title: 'Já existe um cofre',
    meaning: 'A pasta de dados já contém um cofre, que foi deixado como está.',
    advice: 'Desbloqueie esse cofre.',
  },
  'vault-locked': {
    title: 'O cofre está bloqueado',
    meaning: 'Tokens e respostas guardadas não podem ser lidos até o desbloqueio. Nada se perdeu.',
    advice: 'Desbloqueie o cofre para continuar.',
  },
  'vault-wrong-key': {
    title: 'Essa não é a frase secreta deste cofre',
    meaning: 'O cofre continua bloqueado e nada mudou.',
    advice: 'Verifique o Caps Lock e o layout do teclado e tente de novo.',
  },
  'vault-keychain-changed': {
    title: 'O chaveiro não abre mais este cofre',
    meaning:
      'A chave deste cofre ficava no chaveiro do sistema operacional. O chaveiro sumiu ou responde com outra chave.',
    advice: 'Entre no computador como o usuário que criou o cofre, desbloqueie o chaveiro e tente de novo.',
  },
  'vault-damaged': {
    title: 'O arquivo do cofre está danificado',
    meaning: 'A chave está certa, mas o arquivo não pode ser lido. Nada foi gravado nem apagado.',
    advice: 'Coloque uma cópia de segurança do cofre no lugar e tente de novo.',
  },
  'vault-newer': {
    title: 'Este cofre foi feito por uma versão mais nova',
    meaning: 'Uma versão mais antiga poderia danificá-lo, por isso ele continua fechado e inalterado.',
    advice: 'Atualize o aplicativo e abra o cofre de novo.',
  },
  'vault-in-use': {
    title: 'Outro processo está com este cofre aberto',
    meaning: 'Só um processo por vez pode usar um cofre, para que nenhum o danifique.',
    advice: 'Feche a outra janela ou processo deste aplicativo e tente de novo.',
  },
  'vault-gone': {
    title: 'O cofre não está mais onde estava',
    meaning:
      'Não é possível acessar a pasta dele, ou outros arquivos tomaram o seu lugar: uma unidade desconectada, uma pasta movida. Nada é salvo até que ele volte.',
    advice: 'Conecte a unidade ou devolva a pasta ao lugar; depois bloqueie o cofre e abra-o de novo.',
  },
  'vault-not-writable': {
    title: 'Não é possível gravar no cofre',
    meaning:
      'Nada foi gravado: o disco está cheio ou a pasta de dados só permite leitura. Um cofre aberto ainda pode ser lido; para abrir um é preciso gravar na pasta dele, por causa da trava que afasta outros processos.',
    advice:
      'Libere espaço ou permita a gravação na pasta de dados (permissões, unidade protegida) e tente de novo.',
  },
  'recovery-code-mistyped': {
    title: 'Isto não é um código de recuperação completo',
    meaning:
      'Os últimos caracteres conferem os outros e não batem: um caractere está errado ou falta. O cofre não foi consultado.',
    advice: 'Compare-o com o papel, grupo por grupo.',
  },
  'recovery-code-wrong': {
    title: 'Este código de recuperação não abre este cofre',
    meaning:
      'Foi digitado sem erro, mas pertence a outro cofre ou foi substituído por um código posterior. Nada foi alterado.',
    advice: 'Procure um código posterior ou abra o cofre de outra forma.',
  },
  'keyslot-needed': {
    title: 'Esta é a última entrada',
    meaning: 'Sem ela só o código de recuperação abriria o cofre; por isso não foi removida.',
    advice: 'Adicione antes uma frase secreta ou o chaveiro e depois remova esta.',
  },
  'key-needed': {
    title: 'É necessária uma chave do cofre',
    meaning: 'Há tokens guardados para este servidor, e isto decide por quem eles passam.',
    advice: 'Tente novamente e informe uma das chaves que abrem o cofre.',
  },
  'copy-missing': {
    title: 'Esta cópia não está mais lá',
    meaning: 'Foi excluída, talvez em outra janela ou por alguém que arrumou a pasta.',
    advice: 'Escolha outra cópia.',
  },
  'copy-other-key': {
    title: 'Esta cópia precisa da própria chave',
    meaning: 'Foi feita quando o cofre tinha outra chave, ou o cofre está fechado. Nada foi alterado.',
    advice: 'Digite o que abria o cofre quando a cópia foi feita.',
  },
  'cache-unavailable': {
    title: 'O cache local não pode ser usado',
    meaning:
      'O que foi visto por último não pode ser mostrado nem guardado. O cofre e os servidores não são afetados.',
    advice: 'Tente de novo. O cache pode ser apagado a qualquer momento: ele se enche sozinho.',
  },
  offline: {
    title: 'Sem rede',
    meaning:
      'Este computador não tem agora nenhum caminho até {host}. O que foi visto por último continua na tela.',
    advice: 'Verifique a conexão de rede ou a VPN e tente de novo.',
  },
  'name-not-found': {
    title: 'Nenhum servidor é conhecido pelo nome {host}',
    meaning: 'O nome não pôde ser resolvido: está escrito errado ou só é conhecido em outra rede.',
    advice: 'Verifique o endereço. Se o servidor for interno, conecte-se antes à rede ou VPN dele.',
  },
  'connection-refused': {
    title: '{host} recusou a conexão',
    meaning: 'A máquina está lá, mas nada responde nesta porta: o servidor está parado ou escuta em outra.',
    advice: 'Verifique a porta e se o Chatwoot está em execução.',
  },
  'connection-timeout': {
    title: '{host} não respondeu a tempo',
    meaning: 'O servidor está sobrecarregado ou inacessível, ou um firewall descarta a conexão em silêncio.',
    advice: 'Tente de novo em um instante. Se continuar, verifique o firewall e a VPN.',
  },
  'connection-lost': {
    title: 'A conexão com {host} caiu',
    meaning: 'A resposta não estava completa e foi descartada. O que já se sabia continua na tela.',
    advice: 'Tente de novo.',
  },
  'tls-untrusted': {
    title: 'O certificado de {host} não é confiável',
    meaning:
      'Foi emitido por {issuer}, em quem este computador não confia. O token não foi enviado, pois alguém poderia estar escutando.',
    advice:
      'Confie na autoridade dele só para este servidor, ou fixe o certificado, nas configurações de conexão. Ou instale a autoridade neste computador.',
  },
  'tls-expired': {
    title: 'O certificado de {host} não é válido neste momento',
    meaning:
      'Ele expirou ou ainda não é válido. O token não foi enviado. Um relógio errado neste computador causa o mesmo.',
    advice: 'Verifique o relógio deste computador e renove o certificado no servidor.',
  },
  'tls-wrong-host': {
    title: 'O certificado pertence a outro servidor',
    meaning: 'O servidor que respondeu por {host} mostra ser outro. O token não foi enviado.',
    advice: 'Verifique o endereço. Se estiver certo, o servidor precisa de um certificado com esse nome.',
  },
  'tls-failed': {
    title: 'Sem conexão segura com {host}',
    meaning: 'Os dois lados não chegaram a uma conexão criptografada. O token não foi enviado.',
    advice: 'Verifique se o endereço deveria começar com http:// ou usar outra porta.',
  },
  'tls-pin-mismatch': {
    title: 'O certificado de {host} mudou',
    meaning:
      'O fixado é {pinned}, o apresentado foi {shown}. Nada foi enviado. Ou o servidor tem um certificado novo, ou alguém está no meio.',
    advice:
      'Peça ao administrador do servidor a impressão digital do certificado. Fixe a nova somente se for ela.',
  },
  'plain-http-refused': {
    title: 'Um token nunca é enviado sem criptografia pela rede',
    meaning: 'O endereço começa com http:// e não fica neste computador nem em uma rede privada.',
    advice: 'Use o endereço https:// deste servidor.',
  },
  'plain-http-to-tls': {
    title: '{host} espera uma conexão criptografada',
    meaning: 'O endereço começa com http://, mas nesta porta o servidor só fala https.',
    advice: 'Use o endereço https:// deste servidor.',
  },
  redirected: {
    title: 'O servidor aponta para outro endereço',
    meaning:
      '{host} respondeu com um redirecionamento para {location}. Redirecionamentos não são seguidos, para que o token não chegue a mais ninguém.',
    advice: 'Se esse for o endereço certo, use-o para esta instância.',
  },
  'access-gate': {
    title: 'Há um controle de acesso na frente deste servidor',
    meaning:
      'Uma página de login respondeu no lugar do Chatwoot, como fazem o Cloudflare Access e o Authelia.',
    advice:
      'Deixe as requisições da API passarem pelo controle, ou peça uma chave para programas e adicione-a como cabeçalho extra.',
  },
  'basic-auth-required': {
    title: 'O servidor pede um segundo usuário e senha',
    meaning: 'Um servidor web na frente do Chatwoot exige autenticação básica antes de deixar algo passar.',
    advice: 'Adicione usuário e senha nas configurações de conexão deste servidor, como cabeçalho extra.',
  },
  'proxy-error': {
    title: 'O proxy não responde',
    meaning:
      'O caminho até {host} passa por um proxy que não pode ser alcançado ou cuja resposta não faz sentido.',
    advice: 'Verifique o endereço do proxy, ou acesse este servidor sem ele.',
  },
  'proxy-auth-required': {
    title: 'O proxy pede usuário e senha',
    meaning: 'O caminho até {host} passa por um proxy que não aceitou as credenciais (status {status}).',
    advice: 'Informe o proxy com usuário e senha para este servidor.',
  },
  'proxy-refused': {
    title: 'O proxy não deixa ninguém chegar a {host}',
    meaning: 'Recusou com o status {status}: talvez permita apenas outros servidores.',
    advice: 'Faça o proxy permitir este servidor, ou acesse-o sem proxy.',
  },
  'proxy-cannot-connect': {
    title: 'O proxy não alcança {host}',
    meaning: 'O proxy responde, mas não achou caminho até o servidor (status {status}).',
    advice: 'Verifique o endereço. Se o servidor fica na sua própria rede, acesse-o sem proxy.',
  },
  'server-unavailable': {
    title: '{host} não está disponível no momento',
    meaning:
      'O servidor, ou o que fica na frente dele, informa que está parado, reiniciando ou sendo atualizado (status {status}). Isso não diz nada sobre o token.',
    advice:
      'Tente de novo em alguns minutos. Se continuar assim, verifique os processos e o log desse servidor.',
  },
  'request-refused': {
    title: 'Algo na frente do servidor recusou a requisição',
    meaning: 'Um firewall ou proxy respondeu com o status {status} antes de o Chatwoot ver a requisição.',
    advice: 'Permita requisições da API vindas deste computador no firewall do servidor.',
  },
  'not-chatwoot': {
    title: 'Isto não parece um servidor Chatwoot',
    meaning: '{host} responde, mas não como o Chatwoot.',
    advice: 'Verifique o endereço: é o que abre a página de login do Chatwoot no navegador.',
  },
  'token-not-received': {
    title: 'O token não chegou ao Chatwoot',
    meaning: 'O servidor viu uma requisição sem nenhum token: um proxy na frente dele remove o cabeçalho.',
    advice: 'Deixe o cabeçalho Api-Access-Token passar pelo proxy.',
  },
  'token-unknown': {
    title: 'O servidor não conhece este token',
    meaning:
      'O token foi redefinido, o usuário dele foi excluído ou ele pertence a outro servidor. Nada foi removido aqui.',
    advice: 'Copie o token de acesso das configurações de perfil do Chatwoot e informe-o de novo.',
  },
  'token-wrong-kind': {
    title: 'Este é um token de bot ou de plataforma',
    meaning: 'Esses tokens não podem ler contas como um administrador.',
    advice:
      'Use o token de acesso de uma pessoa, das configurações de perfil do Chatwoot. O Chatwoot 3.5.0 e o 3.5.1 recusam do mesmo modo os de superadministradores; o 3.5.2 não.',
  },
  'account-suspended': {
    title: 'Esta conta está suspensa',
    meaning:
      'O servidor recusa o que pertence a ela. O token está bom, e o que foi visto por último continua legível.',
    advice: 'A conta pode ser reativada no console de super administração deste servidor.',
  },
  'not-a-member': {
    title: 'Este usuário não é membro da conta',
    meaning: 'O token funciona, mas o servidor não deixa este usuário entrar na conta.',
    advice: 'Atualize a lista de contas ou peça acesso a um administrador da conta.',
  },
  'role-too-low': {
    title: 'Isto exige um administrador',
    meaning: 'O usuário deste token é agente nesta conta. Ler funciona, isto não.',
    advice: 'Use o token de um administrador desta conta.',
  },
  'account-not-found': {
    title: 'O servidor não mostra essa conta',
    meaning:
      'A conta foi excluída ou este usuário saiu dela: o servidor responde do mesmo jeito nos dois casos.',
    advice: 'Atualize a lista de contas. O que foi visto por último continua legível.',
  },
  'thing-not-found': {
    title: 'O servidor não tem mais isto',
    meaning: 'O que foi pedido foi excluído ou pertence a outra conta.',
    advice: 'Atualize para ver o que há agora.',
  },
  'route-missing': {
    title: 'Este servidor não oferece isso',
    meaning: 'A versão ou edição deste servidor não tem esta parte da API.',
    advice: 'Não há nada errado. Depois de uma atualização do servidor, atualize para ver aqui.',
  },
  'rate-limited': {
    title: 'O servidor pede uma pausa',
    meaning:
      'Vieram requisições demais desta rede, de todos os programas juntos. O que já se sabia continua na tela.',
    advice: 'Espere um minuto e tente de novo.',
  },
  'validation-refused': {
    title: 'O servidor recusou um valor',
    meaning: 'Ele não aceitou: {attributes}. Nada mudou.',
    advice: 'Corrija o valor e tente de novo.',
  },
  'server-crashed': {
    title: 'O servidor falhou por dentro',
    meaning:
      'O Chatwoot respondeu com um erro interno (status {status}). Seu token e suas configurações estão bons.',
    advice: 'Tente de novo em um instante. Se continuar, o log do servidor diz mais.',
  },
  'server-refused': {
    title: 'O servidor recusou',
    meaning: 'O Chatwoot respondeu com o status {status} e um motivo que este aplicativo não conhece.',
    advice: 'Os detalhes técnicos mostram o que o servidor disse.',
  },
  'sign-in-refused': {
    title: 'O e-mail ou a senha está errado',
    meaning:
      '{host} não os aceitou. Não diz qual dos dois está errado, e quem não tem senha própria é recusado do mesmo jeito.',
    advice: 'Confira os dois. Se você entra lá por outro serviço, use um token de acesso.',
  },
  'sign-in-unconfirmed': {
    title: 'Este endereço de e-mail ainda não foi confirmado',
    meaning: '{host} enviou uma mensagem com um link. Até ele ser aberto, nenhuma senha funciona.',
    advice: 'Abra o link da mensagem e depois entre. Um token de acesso funciona mesmo assim.',
  },
  'sign-in-single-sign-on': {
    title: 'Esta pessoa entra por outro serviço',
    meaning: '{host} não aceita senha de quem usa login único.',
    advice: 'Copie o token de acesso das configurações de perfil do Chatwoot e adicione-o.',
  },
  'second-factor-wrong': {
    title: 'Esse código não serve',
    meaning: 'O servidor não o aceitou. Um código do autenticador vale meio minuto; um de backup, uma vez.',
    advice: 'Confira o relógio do aparelho que gera os códigos e digite um novo.',
  },
  'second-factor-expired': {
    title: 'O segundo passo demorou demais',
    meaning: 'O servidor espera o código por cinco minutos e depois esquece que a senha estava certa.',
    advice: 'Entre de novo desde o começo.',
  },
  'sessions-full': {
    title: 'Há aparelhos demais conectados',
    meaning: 'O servidor não deixa entrar mais um aparelho antes que outro saia.',
    advice:
      'Desconecte um aparelho nas configurações de perfil do Chatwoot ou adicione um token de acesso: ele não é um aparelho.',
  },
  'signup-off': {
    title: 'Ninguém pode se cadastrar neste servidor',
    meaning: '{host} está com o cadastro de contas desligado. O que você digitou não foi guardado lá.',
    advice:
      'Um administrador do servidor pode ligá-lo com ENABLE_ACCOUNT_SIGNUP ou convidar você para uma conta.',
  },
  'signup-captcha': {
    title: 'Este servidor exige um captcha',
    meaning: '{host} só aceita contas novas pela própria página, onde um captcha é resolvido.',
    advice: 'Cadastre-se na página do servidor e depois entre aqui.',
  },
  'signup-email-taken': {
    title: 'Alguém já se cadastrou com este endereço',
    meaning: '{host} já conhece este endereço de e-mail. Nada foi criado.',
    advice: 'Entre com ele ou use outro endereço.',
  },
  'signup-refused': {
    title: 'O servidor não aceita este cadastro',
    meaning: 'Ele disse: {message}',
    advice: 'Corrija o que ele aponta e tente de novo.',
  },
  'signup-not-sent': {
    title: 'O servidor recusaria este cadastro',
    meaning: 'Nada foi enviado. Ele não aceitaria: {fields}.',
    advice: 'Corrija o que está marcado e cadastre-se de novo.',
  },
  'token-of-somebody-else': {
    title: 'Este token é de outra pessoa',
    meaning: 'É o token de {name}. Nada foi substituído, para que rascunhos e histórico fiquem com o dono.',
    advice: 'Digite um token da mesma pessoa ou adicione a outra como mais uma identidade.',
  },
  'token-lost': {
    title: 'O token novo não chegou',
    meaning: 'O servidor criou um token novo, o antigo deixou de valer e a resposta nunca chegou aqui.',
    advice:
      'Copie o token de acesso das configurações de perfil do Chatwoot e digite-o. Rascunhos, histórico e cache ficam.',
  },
  'account-id-needed': {
    title: 'Este servidor não consegue listar contas',
    meaning: 'Ele só tem as rotas de conta documentadas, então o número da conta precisa vir de você.',
    advice: 'Informe o id da conta. É o número depois de /accounts/ no endereço do painel.',
  },
  'answer-not-json': {
    title: 'A resposta não é do Chatwoot',
    meaning: 'Veio algo que não é JSON, como uma página de erro. O que já se sabia continua na tela.',
    advice: 'Tente de novo. Se continuar, verifique o que há entre este computador e o servidor.',
  },
  'answer-too-large': {
    title: 'A resposta é grande demais',
    meaning: 'Ela passa do limite de {limit} e não foi lida até o fim, para proteger este computador.',
    advice: 'Verifique se o endereço leva ao próprio Chatwoot.',
  },
  'answer-unexpected': {
    title: 'A resposta tem uma forma inesperada',
    meaning: 'É JSON, mas não o que responde a esta requisição. O que já se sabia continua na tela.',
    advice:
      'Tente de novo. Se continuar, relate os detalhes técnicos: este servidor pode ser mais novo que este aplicativo.',
  },
  'invalid-input': {
    title: 'Assim não dá para enviar',
    meaning: 'Um valor não tem a forma necessária. Nada foi enviado.',
    advice: 'Corrija o valor e tente de novo.',
  },
  'invalid-url': {
    title: 'Esse não é o endereço de um servidor',
    meaning: 'Um endereço é como https://chat.example.com.',
    advice: 'Corrija o endereço.',
  },
  'token-malformed': {
    title: 'Isso não pode ser um token',
    meaning: 'Contém caracteres que nenhum token de acesso tem. Não foi enviado.',
    advice: 'Copie o token de acesso de novo, sem nada antes ou depois.',
  },
  'connection-setting-refused': {
    title: 'Isso não serve para a conexão',
    meaning: 'Um valor não tem a forma necessária. Nada foi alterado.',
    advice: 'Corrija o valor e salve de novo.',
  },
  'edit-refused': {
    title: 'O servidor recusaria esta alteração',
    meaning: 'Nada foi enviado. Ele não aceitaria: {fields}. O que você digitou foi mantido.',
    advice: 'Corrija os valores e salve de novo.',
  },
  'plain-http-unconfirmed': {
    title: 'O token viajaria sem criptografia',
    meaning: '{host} é acessado por http simples. Quem compartilha esta rede pode ler o token.',
    advice: 'Confirme só se você confia em todos os computadores do caminho.',
  },
  'already-added': {
    title: 'Este usuário deste servidor já está aqui',
    meaning: 'A instância e esta identidade foram adicionadas antes. Nada mudou.',
    advice: 'Escolha na lista.',
  },
  'unknown-instance': {
    title: 'Esta instância não está mais no cofre',
    meaning: 'Ela foi removida, talvez em outra janela.',
    advice: 'Escolha outra instância.',
  },
  'unknown-identity': {
    title: 'Esta identidade não está mais no cofre',
    meaning: 'Ela foi removida, talvez em outra janela.',
    advice: 'Escolha outra conta.',
  },
  'unknown-folder': {
    title: 'Esta pasta não existe mais',
    meaning: 'Ela foi removida, talvez em outra janela. As instâncias continuam aqui.',
    advice: 'Recarregue a página para ver a ordem atual.',
  },
  'unknown-account': {
    title: 'Esta conta não está na lista desta identidade',
    meaning: 'O endereço indica uma conta que o servidor nunca listou para este usuário.',
    advice: 'Escolha outra conta ou atualize a lista de contas.',
  },
  'forbidden-by-policy': {
    title: 'Não permitido neste computador',
    meaning: 'Quem administra este computador decidiu assim para todos que o usam.',
    advice: 'Fale com essa pessoa. As configurações mostram o que é administrado e onde está escrito.',
  },
  'transfer-not-such-file': {
    title: 'Isto não é uma exportação deste aplicativo',
    meaning: 'O arquivo começa de modo diferente de qualquer exportação. Nada foi lido dele.',
    advice: 'Escolha o arquivo salvo com “Exportar”; o nome termina em .switchyard.',
  },
  'transfer-cut-short': {
    title: 'Falta uma parte deste arquivo',
    meaning: 'Ele termina antes da hora: uma cópia ou um download foi interrompido. Nada foi guardado.',
    advice: 'Copie o arquivo novamente de onde ele foi criado.',
  },
  'transfer-damaged': {
    title: 'Este arquivo foi alterado no caminho',
    meaning:
      'É uma exportação, mas não está toda como foi escrita; por isso nada dela é aceito nem guardado.',
    advice: 'Copie o arquivo novamente de onde ele foi criado.',
  },
  'transfer-newer': {
    title: 'Este arquivo foi criado por uma versão mais nova',
    meaning: 'Ele contém coisas que esta versão não conhece. Nada foi guardado, para que nada se perca.',
    advice: 'Atualize o aplicativo e escolha o arquivo de novo.',
  },
  'transfer-wrong-passphrase': {
    title: 'Essa não é a frase secreta deste arquivo',
    meaning: 'O arquivo está inteiro e continua fechado. Ele tem a frase secreta escolhida ao exportar.',
    advice: 'Verifique o Caps Lock e o layout do teclado e tente novamente.',
  },
  'transfer-too-large': {
    title: 'O arquivo é grande demais',
    meaning: 'Mais de {limit} MB não podem ser lidos aqui. Nada foi guardado.',
    advice: 'Escolha outro arquivo.',
  },
  'transfer-expired': {
    title: 'O arquivo aberto foi fechado de novo',
    meaning: 'Passou tempo demais, ou outro arquivo foi aberto depois. Nada foi guardado.',
    advice: 'Escolha o arquivo de novo e informe a frase secreta dele.',
  },
  'file-unreadable': {
    title: 'Não foi possível ler o arquivo',
    meaning: 'Ele foi movido ou alterado depois de escolhido, ou não pode ser lido. Nada foi guardado.',
    advice: 'Escolha o arquivo de novo.',
  },
  'system-refused': {
    title: 'O sistema não aceitou esta configuração',
    meaning: 'Nada foi alterado. O sistema guarda o início junto com a sessão, e recusou.',
    advice:
      'Veja se o sistema o administra em outro lugar ou se é possível gravar na pasta de programas de inicialização.',
  },
  'update-waits': {
    title: 'Algo ainda está sendo gravado',
    meaning:
      'Uma atualização encerra o aplicativo e interromperia uma alteração, um cadastro ou uma importação.',
    advice: 'Espere terminar, ou pare a alteração de várias contas, e instale depois.',
  },
  'writing-under-way': {
    title: 'Outra coisa ainda está sendo gravada',
    meaning:
      'Para isto o cofre é fechado por um instante, o que interromperia uma alteração, um cadastro ou a alteração de muitas contas.',
    advice: 'Espere até que termine, ou pare a alteração de muitas contas, e tente novamente.',
  },
  'link-used-up': {
    title: 'Esta aba precisa de um novo link',
    meaning:
      'Um link abre o aplicativo uma única vez, em uma aba. Este já foi usado, ou o aplicativo foi iniciado de novo desde então.',
    advice: 'Pressione Enter no terminal em que o aplicativo está rodando e abra o link que ele mostra.',
  },
  cancelled: {
    title: 'Cancelado',
    meaning: 'O trabalho foi encerrado antes de terminar.',
    advice: 'Comece de novo quando quiser.',
  },
  disconnected: {
    title: 'A parte de fundo do aplicativo não responde',
    meaning: 'A janela perdeu a ligação com a parte que guarda o cofre. Nada do que foi salvo se perdeu.',
    advice: 'Recarregue a janela. Se não ajudar, inicie o aplicativo de novo.',
  },
  internal: {
    title: 'Um erro deste aplicativo',
    meaning: 'Aconteceu algo que não deveria ser possível. O que foi salvo não é afetado.',
    advice: 'Tente de novo. Se continuar, relate o diagnóstico.',
  },
}
