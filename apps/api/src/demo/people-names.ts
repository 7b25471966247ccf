/** Invented people need names: given names and family names by region, paired by chance and never twice. */
export interface NamePool {
  readonly region: string
  readonly women: string
  readonly men: string
  readonly families: string
}

/** Regions take turns, so that a room full of people looks like the world. */
export const namePools: readonly NamePool[] = [
  {
    region: 'West Africa',
    women: 'Adjoa Fatoumata Ngozi Aminata Efua Yetunde',
    men: 'Kwabena Ousmane Chidi Modou Folarin Seydou',
    families:
      'Agbenyega Bamgbose Camaraba Dossouvi Ekwueke Faye-Ndour Gnassou Ilunwa Kponton Sowande Tamakloe',
  },
  {
    region: 'East Africa',
    women: 'Wanjiru Selamawit Akello Neema Zawadi Hodan',
    men: 'Baraka Tesfalem Odongo Juma Abdirahim Kamau',
    families:
      'Achieng-Ouma Berhanu Gitonga Kiplimo Lubowa Mwakasege Nabirye Okwir Tumusiime Warsame Yohannes',
  },
  {
    region: 'Southern Africa',
    women: 'Naledi Chipo Lindiwe Ondjiva Mpho Tsitsi',
    men: 'Tatenda Sipho Kagiso Bonang Chikondi Haingura',
    families:
      'Bwalya Chisanga Dlamuka Gowaseb Kgositau Mabusela Ndlelana Phatudi Sithebe Tembani Zimbabele',
  },
  {
    region: 'Arab States',
    women: 'Layla Rim Nadine Asma Hind Salwa',
    men: 'Tarek Yassine Faris Nizar Bilal Anwar',
    families:
      'Al-Bahrawi Ben-Youssefi Chaibani Darwishan El-Amraoui Ghazzali Jibrani Khourani Mansoubi Rahmouni Tantaoui',
  },
  {
    region: 'South Asia',
    women: 'Anjali Nusrat Dilrukshi Pema Sabina Kavita',
    men: 'Arjun Tanvir Ruwan Karma Bikash Imran',
    families:
      'Adhikarya Bhattarai-Rao Chowdhuri Dorjee-Lham Gunawardana Iyengaar Kulkarnee Malikzada Perumal Sengupto Wickramage',
  },
  {
    region: 'East Asia',
    women: 'Keiko Mei-Lin Soyeon Oyunaa Haruka Yuting',
    men: 'Takumi Jianhong Minjae Batu Shotaro Weiming',
    families:
      'Aramaki Byambaa Chengguo Doogan Fujisawa Gwak Hanazono Jeongha Kuraishi Liangchen Takebayashi',
  },
  {
    region: 'South-East Asia',
    women: 'Thida Ratna Linh Maricel Sokha Nurul',
    men: 'Bayani Somchay Quang Wira Rithy Aung',
    families:
      'Abadilla Bunthoeun Catapang Dharmawan Keosavath Limbong Nguyenvu Panyasiri Sombounkhan Thitsar Widjanarko',
  },
  {
    region: 'Pacific',
    women: 'Losa Mereani Talia Sera Moana Vasiti',
    men: 'Ioane Manoa Peniasi Tomasi Rawiri Koroi',
    families:
      'Afualo Bulivou Faleafa Kaitani Lemalu Matagi Naqasima Pohiva-Lea Raikuna Tuilagi Vuetaki',
  },
  {
    region: 'Europe',
    women: 'Astrid Ioana Beatriz Katarzyna Aoife Milena',
    men: 'Henrik Radu Duarte Zoltan Lorcan Matteo',
    families:
      'Andersholm Brancovan Castelbranco Dabrowiak Farkashazy Hollstein Kestenholz Lindqvarn Morrighan Popovska Vanderlinck',
  },
  {
    region: 'Central Asia and the Caucasus',
    women: 'Nino Gulnara Zarina Anahit Leyla Madina',
    men: 'Erlan Davit Rustam Tigran Samir Aziz',
    families:
      'Abdrakhmanov Baghirli Chkhaidzeli Dzhaparova Ergashbek Gasparyants Isakuly Kobalava Mirzoyan Toktogul Yuldashev',
  },
  {
    region: 'Latin America',
    women: 'Ximena Luciana Rosaura Inés Yamila Paulina',
    men: 'Ramiro Joaquín Thiago Esteban Wilmer Nahuel',
    families:
      'Aguayo-Paz Bettancour Cardozo-Lima Echandía Fonsecarra Huamanga Ibarrola Lizarra Monteverde Quispeluna Villagrán',
  },
  {
    region: 'Caribbean',
    women: 'Shanice Marisol Odette Keisha Camille Janelle',
    men: 'Dwayne Orlando Jean-Rémy Curtis Desmond Errol',
    families:
      'Antoine-Wills Baptistin Carringstone Desrosiers Ferguslie Greenidge-Hall Josephat Lavallee Maynards Pierrelouis Thibodeaux',
  },
]
