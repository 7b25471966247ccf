import { plainLanguages, type PublicSession, type Text } from '@roundtable/contracts'

export { plainLanguages }
export type PlainLanguage = (typeof plainLanguages)[number]

/** The few words of pages that work without JavaScript, and of calendars. */
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
  readonly whole: string
  readonly gone: (release: number) => string
  readonly cancelledBy: (release: number) => string
  readonly formats: Readonly<Record<PublicSession['format'], string>>
  readonly roles: Readonly<Record<PublicSession['people'][number]['role'], string>>
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
    whole: 'The whole programme',
    gone: (number) => `It is no longer in the programme since release ${number}.`,
    cancelledBy: (number) => `Cancelled by release ${number}.`,
    roles: {
      chair: 'chair',
      moderator: 'moderator',
      speaker: 'speaker',
      panellist: 'panellist',
      signatory: 'signatory',
      rapporteur: 'rapporteur',
    },
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
    whole: 'Tout le programme',
    gone: (number) => `Elle ne figure plus au programme depuis la version ${number}.`,
    cancelledBy: (number) => `Annulée par la version ${number}.`,
    roles: {
      chair: 'présidence',
      moderator: 'modération',
      speaker: 'orateur',
      panellist: 'panéliste',
      signatory: 'signataire',
      rapporteur: 'rapporteur',
    },
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
    whole: 'البرنامج كاملًا',
    gone: (number) => `لم تعد في البرنامج منذ الإصدار ${number}.`,
    cancelledBy: (number) => `ألغاها الإصدار ${number}.`,
    roles: {
      chair: 'رئاسة',
      moderator: 'إدارة النقاش',
      speaker: 'متحدث',
      panellist: 'متحدث في الحلقة',
      signatory: 'موقّع',
      rapporteur: 'مقرر',
    },
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

/** How an address asks for the language; English is what everybody else gets. */
export const askedIn = (language: PlainLanguage): string =>
  language === 'en' ? '' : `?lang=${language}`

/** Wednesday 8 June 2022 */
export const longDay = ({ tag }: PlainWords, date: string): string =>
  new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`))

/** Whose clock it is. */
export const placeOf = ({ kigali }: PlainWords, timeZone: string): string =>
  timeZone === 'Africa/Kigali' ? kigali : timeZone
