import { completeTexts } from '../../renderer/messages/translate.ts'

// Parts are mounted here by themselves, without the page that fetched their texts with them.
await completeTexts()
