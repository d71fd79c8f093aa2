import type { Catalogue } from '../catalogue.ts'

export const policy: Catalogue['policy'] = {
  title: 'Administrado',
  help: 'Decidido para todos neste computador por quem o administra.',
  broken:
    'O arquivo de políticas não pode ser seguido, por isso tudo o que se pode proibir está proibido. Ele deve ser um arquivo na forma conhecida, de no máximo 64 kB, em que nem todos possam escrever.',
  file: 'Arquivo de políticas',
  forbidden: 'Proibido',
  lockAfter: 'Bloqueia no máximo após',
  onScreenLock: 'Bloqueia com a tela',
  yes: 'Sim',
  what: {
    'password-sign-in': 'entrar com e-mail e senha',
    exports: 'exportações do cofre e do histórico',
    'plain-http': 'conexões sem criptografia',
    updates: 'atualizações pelo próprio aplicativo',
  },
  servers: 'Servidores para adicionar',
  lockNote: 'Quem administra este computador permite no máximo {time}.',
  screenNote: 'Quem administra este computador decidiu isto.',
  presets: 'Preparados para este computador',
  passwordNote: 'Quem administra este computador proíbe entrar com senha aqui.',
}
