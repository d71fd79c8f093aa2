/** The section of the settings on the system around the app. */
export const system = {
  title: 'Sistema',
  help: 'O que o aplicativo faz fora de sua janela.',
  login: 'Iniciar ao entrar na sessão',
  loginHelp: 'O sistema guarda isto.',
  noLogin: 'Este aplicativo não pode iniciar com a sessão: não foi instalado ou roda em um navegador.',
  notices: {
    title: 'Notificações',
    help: 'Elas citam instâncias e nada do conteúdo delas. Com o cofre bloqueado, nada é dito.',
    none: 'Aqui não há notificações: o aplicativo roda em um navegador ou o sistema não as tem.',
    certificates: 'Certificados que expiram em 30, 7 ou 1 dias',
    tokens: 'Tokens que um servidor não aceita mais',
    servers: 'Servidores que não respondem e que voltam a responder',
  },
}
