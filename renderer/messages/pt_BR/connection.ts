import type { Catalogue } from '../catalogue.ts'

/** `connection` in Brazilian Portuguese. */
export const connection: NonNullable<Catalogue['connection']> = {
  section: 'Conexão',
  lead: 'Como as requisições chegam a este servidor: para uma autoridade própria, um proxy ou um controle na frente. Vale só para este servidor e fica no cofre.',
  open: 'Abrir as configurações de conexão',
  save: 'Salvar',
  saved: 'Salvo. As conexões anteriores foram fechadas.',
  reset: 'Redefinir a conexão',
  doctorAs: 'Verificar como quem',
  way: {
    pin: 'Fixar este certificado…',
    certificate: 'Confiar em uma autoridade…',
    proxy: 'Definir um proxy…',
    headers: 'Adicionar cabeçalhos…',
  },
  certificate: {
    title: 'Certificado',
    legend: 'Quem responde pelo certificado?',
    system: 'Este computador',
    systemHelp: 'Como os navegadores daqui.',
    authority: 'Uma autoridade própria',
    authorityHelp: 'Como a da sua organização, só para este servidor.',
    pin: 'A impressão digital',
    pinHelp: 'Conta exatamente um certificado, seja qual for emissor, nome e datas. Outro é recusado.',
    held: 'Confiáveis para este servidor',
    until: 'válido até {time}',
    pem: 'Certificados da autoridade (PEM)',
    pemHelp: 'O texto de BEGIN CERTIFICATE a END CERTIFICATE, ou um arquivo com ele.',
    file: 'Escolher um arquivo…',
    fingerprint: 'Impressão digital SHA-256',
    fingerprintHelp:
      '64 dígitos. A verificação da conexão a lê do servidor; compare com o que diz o administrador.',
    plainHttp: 'O endereço começa com http://, então não há certificado.',
  },
  proxy: {
    title: 'Proxy',
    legend: 'Que caminho as requisições tomam?',
    system: 'Como este computador',
    systemHelp: 'Pelo proxy do sistema, se houver.',
    none: 'Direto',
    noneHelp: 'Nunca por um proxy.',
    own: 'Um proxy próprio',
    ownHelp: 'Só para este servidor.',
    url: 'Endereço do proxy',
    urlHelp: 'Com http:// ou https:// e a porta.',
    username: 'Usuário',
    password: 'Senha',
    passwordHeld: 'Há uma senha guardada. Ela fica enquanto o campo estiver vazio.',
    passwordHelp: 'Fica no cofre e vai só a este proxy.',
  },
  headers: {
    title: 'Cabeçalhos extras',
    lead: 'Vão com cada requisição a este servidor e a nenhum outro, para um controle na frente dele. Os valores ficam no cofre e não podem ser vistos de novo.',
    none: 'nenhum',
    count: '{count} guardado | {count} guardados | {count} guardados',
    held: 'Cabeçalhos guardados',
    isHeld: 'guardado',
    remove: 'Remover {name}',
    legend: 'O que o controle pede?',
    cloudflare: 'Token de serviço da Cloudflare',
    cloudflareHelp: 'Um par de id de cliente e segredo.',
    basic: 'Usuário e senha',
    basicHelp: 'Autenticação básica de um servidor web.',
    other: 'Outro cabeçalho',
    otherHelp: 'Qualquer nome com seu valor.',
    name: 'Nome do cabeçalho',
    value: 'Valor',
    add: 'Guardar',
  },
  pin: {
    title: 'Fixar este certificado?',
    lead: '{host} apresentou este certificado. Peça a impressão digital ao administrador por outro caminho que não esta rede, e fixe somente se as duas forem iguais.',
    subject: 'Emitido para',
    issuer: 'Emitido por',
    expires: 'Válido até',
    copy: 'Copiar a impressão digital',
    confirm: 'Fixar este certificado',
  },
  problem: {
    'authority-empty': 'Cole os certificados da autoridade, ou escolha um arquivo.',
    'authority-unreadable':
      'Nenhum certificado pode ser lido aí. É um texto entre BEGIN CERTIFICATE e END CERTIFICATE.',
    'authority-private-key':
      'Isso contém uma chave privada. Só o certificado é necessário; deixe a chave onde está.',
    'authority-too-many': 'No máximo 50 certificados.',
    'pin-unreadable': 'Uma impressão digital SHA-256 tem 64 dígitos de 0–9 e A–F.',
    'pin-without-tls': 'Um endereço com http:// não apresenta certificado para fixar.',
    'proxy-unreadable': 'Isso não é o endereço de um proxy. Um é como http://proxy.example.com:3128.',
    'proxy-scheme': 'Só servem proxies com http:// ou https://.',
    'proxy-credentials': 'Usuário e senha têm campos próprios; o nome não pode conter dois-pontos.',
    'proxy-user-missing': 'Uma senha precisa do seu usuário.',
    'header-name-empty': 'Informe o nome do cabeçalho.',
    'header-name-characters': 'Um nome tem só letras, dígitos e hífens.',
    'header-name-reserved': 'O app, o servidor ou o próprio HTTP usam esse nome.',
    'header-value-empty': 'Informe um valor.',
    'header-value-characters': 'Um valor tem só caracteres simples em uma linha.',
    'header-too-long': 'Isso é longo demais para um cabeçalho.',
    'header-too-many': 'No máximo 20 cabeçalhos.',
  },
  gate: {
    'cloudflare-access': {
      meaning: 'O Cloudflare Access respondeu no lugar do Chatwoot com o seu login.',
      advice:
        'Peça um token de serviço no Cloudflare Zero Trust, permita-o para este servidor e adicione o id e o segredo como cabeçalhos extras.',
    },
    'oauth-proxy': {
      meaning: 'Um proxy OAuth respondeu no lugar do Chatwoot e quer um login no navegador.',
      advice:
        'Deixe passar as requisições sob /api, /auth e /app/login, ou adicione o cabeçalho que ele aceita de programas.',
    },
    authelia: {
      meaning: 'O Authelia respondeu no lugar do Chatwoot e quer um login no navegador.',
      advice:
        'Defina “bypass” para /api, /auth e /app/login no Authelia, ou permita lá a autenticação básica e adicione-a como cabeçalho extra.',
    },
    authentik: {
      meaning: 'O authentik respondeu no lugar do Chatwoot e quer um login no navegador.',
      advice:
        'Isente /api, /auth e /app/login no authentik, ou adicione o cabeçalho que ele aceita de programas.',
    },
    'sign-in-page': {
      meaning: 'Uma página que quer um login respondeu no lugar do Chatwoot.',
      advice:
        'Deixe as requisições da API passarem, ou adicione o cabeçalho que o controle aceita de programas.',
    },
    'captive-portal': {
      meaning: 'A própria rede quer um login antes de deixar algo passar, como em hotéis e trens.',
      advice: 'Abra uma página no navegador, entre na rede e tente de novo.',
    },
  },
  redirect: {
    loop: {
      meaning:
        '{host} redireciona a requisição sem fim para o mesmo endereço. O Chatwoot a toma por não criptografada.',
      advice: 'Faça o proxy na frente do Chatwoot enviar X-Forwarded-Proto: https.',
    },
    'first-run': {
      meaning: 'Ninguém terminou ainda a página de primeira configuração deste Chatwoot.',
      advice: 'Abra {location} em um navegador, termine-a e tente de novo.',
    },
    'other-path': {
      meaning:
        '{host} redireciona a requisição para outro caminho. Não é o Chatwoot que faz isso, mas algo na frente dele.',
      advice: 'Verifique o endereço e como o proxy na frente do Chatwoot repassa os caminhos.',
    },
  },
}
