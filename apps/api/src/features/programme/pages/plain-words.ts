import type { PublicSession, Text } from '@roundtable/contracts'

export const plainLanguages = ['en', 'fr', 'ar'] as const
export type PlainLanguage = (typeof plainLanguages)[number]

/** The few words of pages that work without JavaScript. */
export interface PlainWords {
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** What Intl is asked with. */
  readonly tag: string
  readonly programme: string
  readonly days: string
  readonly language: string
  readonly unpublished: string
  readonly cancelled: string
  readonly moved: string
  readonly host: string
  readonly was: (place: string) => string
  readonly release: (number: number) => string
  readonly allTimes: (place: string) => string
  readonly calendar: string
  readonly chaired: (name: string) => string
  readonly moderated: (name: string) => string
  readonly comma: string
  readonly kigali: string
  readonly formats: Readonly<Record<PublicSession['format'], string>>
}

export const plainWords: Readonly<Record<PlainLanguage, PlainWords>> = {
  en: {
    name: 'English',
    dir: 'ltr',
    tag: 'en-GB',
    programme: 'Programme',
    days: 'Days',
    language: 'Language',
    unpublished: 'The programme is not published yet.',
    cancelled: 'Cancelled',
    moved: 'Moved',
    host: 'Host conference',
    was: (place) => `was ${place}`,
    release: (number) => `Release ${number}`,
    allTimes: (place) => `All times are local times in ${place}.`,
    calendar: 'All sessions as a calendar',
    chaired: (name) => `Chaired by ${name}`,
    moderated: (name) => `Moderated by ${name}`,
    comma: ', ',
    kigali: 'Kigali',
    formats: {
      panel: 'Panel',
      breakout: 'Breakout',
      'pledge-segment': 'Plenary pledge segment',
      signing: 'Signing ceremony',
      opening: 'Opening',
      spotlight: 'Spotlight',
      'special-message': 'Special message',
      break: 'Break',
      closing: 'Closing',
    },
  },
  fr: {
    name: 'Français',
    dir: 'ltr',
    tag: 'fr-FR',
    programme: 'Programme',
    days: 'Jours',
    language: 'Langue',
    unpublished: 'Le programme n’est pas encore publié.',
    cancelled: 'Annulée',
    moved: 'Déplacée',
    host: 'Conférence hôte',
    was: (place) => `était ${place}`,
    release: (number) => `Version ${number}`,
    allTimes: (place) => `Toutes les heures sont celles de ${place}.`,
    calendar: 'Toutes les sessions dans un calendrier',
    chaired: (name) => `Présidée par ${name}`,
    moderated: (name) => `Animée par ${name}`,
    comma: ', ',
    kigali: 'Kigali',
    formats: {
      panel: 'Débat',
      breakout: 'Atelier',
      'pledge-segment': 'Segment plénier des engagements',
      signing: 'Cérémonie de signature',
      opening: 'Ouverture',
      spotlight: 'Coup de projecteur',
      'special-message': 'Message spécial',
      break: 'Pause',
      closing: 'Clôture',
    },
  },
  ar: {
    name: 'العربية',
    dir: 'rtl',
    tag: 'ar-u-nu-latn',
    programme: 'البرنامج',
    days: 'الأيام',
    language: 'اللغة',
    unpublished: 'لم يُنشر البرنامج بعد.',
    cancelled: 'أُلغيت',
    moved: 'نُقلت',
    host: 'المؤتمر المضيف',
    was: (place) => `كانت ${place}`,
    release: (number) => `الإصدار ${number}`,
    allTimes: (place) => `جميع الأوقات بالتوقيت المحلي في ${place}.`,
    calendar: 'جميع الجلسات في تقويم',
    chaired: (name) => `برئاسة ${name}`,
    moderated: (name) => `يديرها ${name}`,
    comma: '، ',
    kigali: 'كيغالي',
    formats: {
      panel: 'حلقة نقاش',
      breakout: 'مجموعة نقاش',
      'pledge-segment': 'فقرة التعهدات العامة',
      signing: 'حفل التوقيع',
      opening: 'الافتتاح',
      spotlight: 'أضواء',
      'special-message': 'رسالة خاصة',
      break: 'استراحة',
      closing: 'الختام',
    },
  },
}

/** Content in this language, in English where nobody has written it. */
export const textIn = (text: Text, language: PlainLanguage): string => text[language] || text.en
