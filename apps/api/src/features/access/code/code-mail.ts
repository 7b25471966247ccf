import type { MailLanguage } from '@roundtable/contracts'
import { codePlace } from '../../../platform/mail/outbox'

interface Words {
  readonly subject: string
  readonly hello: (name: string) => string
  readonly here: string
  readonly works: string
  readonly notYou: string
}

const words: Readonly<Record<MailLanguage, Words>> = {
  en: {
    subject: 'Your sign-in code for the Roundtable',
    hello: (name) => `Dear ${name},`,
    here: 'this code signs you in to the agenda of the Roundtable:',
    works: 'It works once, for ten minutes, on the page where you asked for it:',
    notYou:
      'If you did not ask for it, you need do nothing: nobody signs in without the code. Please give it to nobody; we never ask for it.',
  },
  fr: {
    subject: 'Votre code de connexion à la Table ronde',
    hello: (name) => `Bonjour ${name},`,
    here: 'ce code vous connecte à l’agenda de la Table ronde :',
    works:
      'Il fonctionne une seule fois, pendant dix minutes, sur la page où vous l’avez demandé :',
    notYou:
      'Si vous ne l’avez pas demandé, vous n’avez rien à faire : personne ne se connecte sans ce code. Ne le donnez à personne ; nous ne le demandons jamais.',
  },
  ar: {
    subject: 'رمز دخولك إلى جدول أعمال المائدة المستديرة',
    hello: (name) => `مرحبًا ${name}،`,
    here: 'هذا الرمز يتيح لك الدخول إلى جدول أعمال المائدة المستديرة:',
    works: 'يعمل مرة واحدة، لمدة عشر دقائق، في الصفحة التي طلبته فيها:',
    notYou:
      'إن لم تكن قد طلبته فليس عليك فعل شيء: لا أحد يدخل من دون هذا الرمز. لا تعطه لأحد؛ نحن لا نطلبه أبدًا.',
  },
}

/** The mail that carries a code, without it: the outbox puts it in while it leaves. */
export function codeMail(
  language: MailLanguage,
  name: string,
  publicUrl: string,
): { subject: string; text: string } {
  const { subject, hello, here, works, notYou } = words[language]
  const lines = [
    hello(name),
    '',
    here,
    '',
    codePlace,
    '',
    works,
    `${publicUrl}/sign-in`,
    '',
    notYou,
  ]
  return { subject, text: `${lines.join('\n')}\n` }
}
