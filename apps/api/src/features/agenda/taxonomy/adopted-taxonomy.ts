import type { FocusArea, Plan, Text } from '@roundtable/contracts'

/** R14, in its order. */
const areaNames: readonly { readonly key: FocusArea; readonly name: Text }[] = [
  {
    key: 'access',
    name: {
      en: 'Connecting people everywhere',
      fr: 'Connecter les populations partout',
      ar: 'توصيل الناس في كل مكان',
    },
  },
  {
    key: 'adoption',
    name: {
      en: 'Empowering communities',
      fr: 'Autonomiser les communautés',
      ar: 'تمكين المجتمعات',
    },
  },
  {
    key: 'value',
    name: {
      en: 'Building digital ecosystems',
      fr: 'Bâtir des écosystèmes numériques',
      ar: 'بناء نظم رقمية',
    },
  },
  {
    key: 'accelerate',
    name: {
      en: 'Incentivizing investments',
      fr: 'Encourager les investissements',
      ar: 'تحفيز الاستثمار',
    },
  },
]

/** The thematic priorities that the conference adopted for the ITU-D. */
export const priorities: Plan['priorities'] = [
  {
    key: 'affordable-connectivity',
    name: {
      en: 'Affordable connectivity',
      fr: 'Connectivité financièrement abordable',
      ar: 'توصيلية ميسورة التكلفة',
    },
  },
  {
    key: 'digital-transformation',
    name: { en: 'Digital transformation', fr: 'Transformation numérique', ar: 'التحول الرقمي' },
  },
  {
    key: 'enabling-environment',
    name: {
      en: 'Enabling policy and regulatory environment',
      fr: 'Environnement politique et réglementaire propice',
      ar: 'بيئة سياساتية وتنظيمية تمكينية',
    },
  },
  {
    key: 'resource-mobilization',
    name: {
      en: 'Resource mobilization and international cooperation',
      fr: 'Mobilisation des ressources et coopération internationale',
      ar: 'تعبئة الموارد والتعاون الدولي',
    },
  },
  {
    key: 'inclusive-secure',
    name: {
      en: 'Inclusive and secure telecommunications/ICTs for sustainable development',
      fr: 'Télécommunications/TIC inclusives et sûres pour le développement durable',
      ar: 'اتصالات/تكنولوجيا معلومات واتصالات شاملة وآمنة للتنمية المستدامة',
    },
  },
]

/** Which priorities a focus area serves: our reading, not the conference's (R6); the taxonomy's page changes it. */
const served: Readonly<Record<FocusArea, readonly string[]>> = {
  access: ['affordable-connectivity', 'inclusive-secure'],
  adoption: ['digital-transformation', 'inclusive-secure'],
  value: ['digital-transformation', 'enabling-environment'],
  accelerate: ['enabling-environment', 'resource-mobilization'],
}

export const focusAreas: Plan['focusAreas'] = areaNames.map(({ key, name }) => ({
  key,
  name,
  priorities: [...served[key]],
}))
