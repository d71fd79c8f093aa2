import type { Catalogue } from '../catalogue.ts'

/** `settings` in Brazilian Portuguese. */
export const settings: NonNullable<Catalogue['settings']> = {
  title: 'Configurações',
  appearance: {
    title: 'Aparência',
    help: 'Fica fora do cofre, para que a tela de bloqueio possa segui-la.',
    theme: 'Tema',
    system: 'Como o sistema',
    light: 'Claro',
    dark: 'Escuro',
    contrast: 'Alto contraste',
    language: 'Idioma',
    languageSystem: 'Como o sistema',
    singleKeys: 'Teclas sozinhas são atalhos',
    singleKeysHelp: 'R, E, F, P, / e ?. Sem elas ficam a paleta e os atalhos com Ctrl ou Cmd.',
  },
  vault: {
    title: 'Cofre',
    protectedBy: 'Protegido por',
    keychain: 'o chaveiro deste computador',
    passphrase: 'uma frase secreta',
    keychainMeans: 'Quem puder usar sua conta de usuário neste computador pode abri-lo.',
    passphraseMeans:
      'Só a frase secreta o abre. Ela não fica guardada em lugar nenhum e não pode ser recuperada.',
    noKeychain: 'Nenhum chaveiro encontrado neste computador.',
    folder: 'Arquivos',
    copyFolder: 'Copiar a pasta',
    changePassphrase: 'Mudar a frase secreta',
  },
  keyslots: {
    title: 'Formas de abrir o cofre',
    help: 'O chaveiro, frases secretas e um código de recuperação.',
  },
  copies: {
    title: 'Cópias do cofre',
    help: 'Feitas uma vez por dia enquanto o cofre está aberto e antes que outra versão do aplicativo o abra pela primeira vez; cada uma é verificada depois de gravada. Ficam as sete mais recentes de cada tipo, vinte das feitas antes de outra versão e três das feitas antes de restaurar.',
  },
  lock: {
    title: 'Bloqueio',
    help: 'Um cofre bloqueado não mostra nada do que estava aberto e não responde a nenhuma chamada.',
    after: 'Bloquear quando nada for digitado ou clicado por',
    never: 'Nunca sozinho',
    minutes: '{count} minuto | {count} de minutos | {count} minutos',
    hours: '{count} hora | {count} de horas | {count} horas',
    onScreenLock: 'Bloquear quando a tela for bloqueada ou o computador dormir',
    onScreenLockHelp: 'O aplicativo de desktop sabe disso pelo sistema; uma página do navegador, não.',
    now: 'Bloquear agora',
  },
  diagnostics: {
    title: 'Diagnóstico',
    help: 'Para um relato de erro. Não contém token, nome de servidor ou pessoa, nem caminho dentro da sua pasta pessoal.',
    show: 'Mostrar o diagnóstico',
    refresh: 'Ler de novo',
    copy: 'Copiar o diagnóstico',
    label: 'Diagnóstico como texto',
  },
  about: {
    title: 'Sobre',
    text: 'Um aplicativo de desktop independente para quem mantém seus próprios servidores Chatwoot. Licença MIT.',
    version: 'Versão',
    host: 'Roda em',
    desktop: 'uma janela própria',
    loopback: 'um navegador neste computador',
    sqlite: 'Banco de dados',
  },
}
