import type { Catalogue } from '../catalogue.ts'

/** `waysOut` in Brazilian Portuguese. */
export const waysOut: NonNullable<Catalogue['waysOut']> = {
  retry: 'Tentar de novo',
  'create-vault': 'Criar um cofre',
  unlock: 'Desbloquear',
  'correct-address': 'Corrigir o endereço',
  'correct-input': 'Corrigir',
  'connection-settings': 'Configurações de conexão',
  'replace-token': 'Informar outro token',
  'refresh-accounts': 'Atualizar a lista de contas',
  'enter-account-id': 'Informar o id da conta',
  'confirm-plain-http': 'Enviar sem criptografia',
  'choose-account': 'Escolher uma conta',
  'choose-file': 'Escolher um arquivo',
  'show-diagnostics': 'Mostrar o diagnóstico',
  'show-policy': 'O que é administrado',
  reload: 'Recarregar a janela',
  'fresh-link': 'Abrir com um novo link',
}
