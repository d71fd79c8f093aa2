import type { Catalogue } from '../catalogue.ts'

/** `vault` in Brazilian Portuguese. */
export const vault: NonNullable<Catalogue['vault']> = {
  filesIn: 'Arquivos deste aplicativo',
  copyFolder: 'Copiar a pasta',
  waiting: 'Procurando o cofre…',
  create: {
    title: 'Crie seu cofre',
    lead: 'O cofre guarda os tokens de acesso dos seus servidores Chatwoot em um arquivo criptografado neste computador. Nada sai dele além do token, e só para o próprio servidor.',
    how: 'Como ele é protegido',
    keychain: 'Com o chaveiro deste computador',
    keychainHelp:
      'Abre com o seu login neste computador. Quem puder usar sua conta de usuário aqui também pode abri-lo.',
    passphrase: 'Com uma frase secreta',
    passphraseHelp:
      'É pedida sempre que o cofre é aberto. Não fica guardada em lugar nenhum: se for perdida, ninguém pode abrir o cofre.',
    noKeychain:
      'Nenhum chaveiro encontrado neste computador, então uma frase secreta protege o cofre. Ela não fica guardada em lugar nenhum: se for perdida, ninguém pode abrir o cofre, e os tokens terão de ser informados de novo.',
    submit: 'Criar o cofre',
    working: 'Criando o cofre…',
  },
  passphrase: {
    label: 'Frase secreta',
    new: 'Nova frase secreta',
    current: 'Frase secreta atual',
    repeat: 'Repita a frase secreta',
    help: 'Pelo menos {count} caracteres. Várias palavras sem relação são fáceis de lembrar e difíceis de adivinhar.',
    tooShort: 'São necessários pelo menos {count} caracteres; há {length}.',
    differs: 'As duas não são iguais.',
    missing: 'Informe a frase secreta.',
    strength: 'Dificuldade de adivinhar',
    short: 'Curta demais',
    weak: 'Fácil de adivinhar',
    fair: 'Razoável',
    strong: 'Difícil de adivinhar',
  },
  unlock: {
    title: 'O cofre está bloqueado',
    lead: 'Nada do que ele contém pode ser lido até o desbloqueio.',
    submit: 'Desbloquear',
    withKeychain: 'Desbloquear com o chaveiro',
    working: 'Desbloqueando…',
    keychainLead: 'O chaveiro deste computador guarda a chave dele.',
    or: 'ou',
    byCode:
      'Aberto com o código de recuperação. Se o chaveiro ou a frase secreta não abre mais este cofre, crie uma nova forma de entrar.',
    waysIn: 'Formas de abrir o cofre',
  },
  keychainChanged: {
    title: 'O chaveiro não abre mais este cofre',
    lead: 'A chave deste cofre fica no chaveiro do sistema operacional, que sumiu ou responde com outra chave. Isso acontece quando o cofre foi copiado de outro computador ou usuário, ou quando o chaveiro foi redefinido.',
    doFirst:
      'Entre como o usuário que criou o cofre, desbloqueie o chaveiro e tente de novo. O cofre não foi alterado.',
    noKeychain:
      'Este aplicativo não encontrou nenhum chaveiro ao iniciar, e em um navegador não há nenhum. Entre como o usuário que criou o cofre, desbloqueie o chaveiro e inicie o aplicativo de desktop. O cofre não foi alterado.',
    passphrase: 'Este cofre também tem uma frase secreta, que o abre sem o chaveiro.',
    retry: 'Tentar o chaveiro de novo',
    recovery:
      'Ou abra-o com o código de recuperação e crie depois uma nova entrada do chaveiro em Configurações → Cofre.',
  },
  damaged: {
    title: 'O arquivo do cofre está danificado',
    lead: 'A chave está certa, mas o arquivo não pode ser lido. Nada foi gravado nem apagado.',
    doFirst:
      'Feche o aplicativo, coloque cópias de segurança dos dois arquivos abaixo no lugar deles e inicie-o de novo.',
    retry: 'Tentar de novo',
  },
  newer: {
    title: 'Este cofre foi feito por uma versão mais nova',
    lead: 'Esta versão não sabe lê-lo e não mexe nele, para que nada se perca.',
    doFirst: 'Atualize o aplicativo e abra-o de novo.',
    retry: 'Tentar de novo',
  },
  gone: {
    title: 'Não é possível acessar o cofre',
    lead: 'Ele estava nesta pasta, e agora a pasta não pode ser lida ou não tem nada dele: uma unidade não conectada, uma pasta movida ou permissões que faltam. Nenhum cofre novo é criado no lugar dele.',
    doFirst:
      'Conecte a unidade ou devolva a pasta ao lugar e olhe de novo. Se você mesmo removeu o cofre, reinicie o aplicativo.',
    retry: 'Olhar de novo',
  },
  inUse: {
    title: 'O cofre está aberto em outro processo',
    lead: 'Só um processo por vez pode usar um cofre, para que nenhum o danifique. Outra janela deste aplicativo, ou uma que não terminou direito, está com ele.',
    doFirst: 'Feche a outra e tente de novo.',
    retry: 'Tentar de novo',
  },
  change: {
    lead: 'O cofre mantém o conteúdo; só muda o jeito de abri-lo.',
    submit: 'Mudar a frase secreta',
    done: 'A frase secreta foi mudada.',
    note: 'Cópias do cofre feitas antes continuam abrindo com a frase antiga.',
    none: 'Este cofre abre com o chaveiro e não tem frase secreta.',
  },
}
