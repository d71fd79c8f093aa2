import type { Catalogue } from '../catalogue.ts'

/** Refreshing without being asked, and what is known of the network. */
export const refresh: NonNullable<Catalogue['refresh']> = {
  section: 'Atualização',
  interval: 'Consultar suas contas novamente',
  help: 'Enquanto uma janela deste aplicativo estiver aberta. O que não mudou custa poucas solicitações curtas; o que está na tela vem primeiro.',
  every: {
    never: 'Somente quando solicitado',
    minute: 'A cada minuto',
    fiveMinutes: 'A cada 5 minutos',
    quarterHour: 'A cada 15 minutos',
    hour: 'A cada hora',
  },
  now: 'Atualizar suas contas agora',
  round: 'Atualizando contas',
  keeping:
    '{count} conta ficando disponível offline | {count} de contas ficando disponíveis offline | {count} contas ficando disponíveis offline',
  pause: 'Pausar a atualização',
  resume: 'A atualização está pausada. Retomar',
  paused: 'Atualização pausada',
  offlineSince: 'Sem rede desde {time}',
  states: {
    failing: 'A última consulta falhou',
    unreachable: 'O servidor não pode ser acessado',
    stale: 'Sem consulta há mais de duas horas',
  },
}
