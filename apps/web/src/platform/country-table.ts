// Two hundred names in six languages: a chunk of its own, for the pages that need them.
export { countries, countryFacts, countryName } from '@roundtable/domain/countries'
