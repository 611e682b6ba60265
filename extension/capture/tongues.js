// The words of words.js and labels.js in further languages: Greek, Vietnamese, Indonesian and Malay, Czech and Slovak,
// Hungarian, Romanian, Finnish, Estonian, Latvian and Lithuanian, Croatian, Serbian and Slovene, Bulgarian, Thai,
// Hebrew, Persian.

var captureTongues = (() => {
  const SECTION = [
    "(?:περιγραφή|αρμοδιότητες|καθήκοντα|(?:απαραίτητα|απαιτούμενα|επιθυμητά|τυπικά)? ?προσόντα|απαιτήσεις|παροχές|προσφέρουμε|η εταιρεία (?:προσφέρει|παρέχει)|τι (?:προσφέρουμε|ζητάμε|θα κάνεις)|ο ρόλος|δεξιότητες|σχετικά με)",
    "(?:mô tả|yêu cầu|quyền lợi|phúc lợi|trách nhiệm|nhiệm vụ|kỹ năng|tại sao|về công ty|chế độ|thông tin|nội dung công việc)",
    "(?:deskripsi|kualifikasi|persyaratan|tanggung jawab|tugas|keahlian|keterampilan|keuntungan|benefit|fasilitas|tentang|syarat|kriteria|skop kerja|kelayakan|tanggungjawab)",
    "(?:náplň|pracovn[íáé] |požad|požiadavky|nabíz|ponúk|co (?:vás|tě|od|u nás|nabíz|budete|bude)|čo (?:vás|od|bude|ponúk)|koho hled|koho hľad|jaké|o nás|o firmě|o spoloč|výhody|benefity|zamestnaneck|profil |osobnostn|informácie o|informace o|úvodní|vaše|vaša|kvalifikac)",
    "(?:feladat|elvárás|amit (?:kínál|nyújt|ajánl)|amire|előny|az állás|a pozíció|munkaköri|juttatás|rólunk|szükséges|végzettség|leírás)",
    "(?:responsabilități|cerințe|atribuții|beneficii|descriere|ce (?:oferim|vei|cauți|îți)|candidatul ideal|profilul|despre|oferim|avantaje|calificări)",
    "(?:tehtäv|työtehtäv|vaatimu|odotam|tarjoam|edellyt|arvostam|etua|mitä |hakemu|meistä|lisätietoja|ülesanded|nõuded|pakume|omalt poolt|ootused|darba|pienākumi|prasības|piedāvājam|darbo pobūdis|reikalavimai|siūlome|ką )",
    "(?:opis\\b|uvjeti|uslovi|nudimo|tražimo|zahtjevi|zahtevi|kvalifikacije|odgovornosti|zadaci|što |šta |kaj |pričakujemo|ponujamo|naloge|zahteve|o nama|обяви|изисквания|отговорности|ние предлагаме|предлагаме|какво|описание|задължения|опис|услови|одговорности)",
    "(?:รายละเอียด|คุณสมบัติ|หน้าที่|สวัสดิการ|ลักษณะงาน|ความรับผิดชอบ|תיאור|דרישות|תחומי|אחריות|התפקיד|אנחנו מציעים|שרح|شرح|شرایط|مزایا|وظایف|مهارت|نیازمندی)",
  ];
  const TALK = [
    "εμπειρία|προσόντα|αρμοδιότητες|υποψηφ(?:ίους|ιος|ιοι)|βιογραφικ(?:ό|ά)|απασχόληση|θέση|γνώση|ομάδα|παροχές|πτυχίο|αναζητά|προσφέρει|δεξιότητες|αποδοχών|ασφάλιση",
    "kinh nghiệm|ứng viên|ứng tuyển|tốt nghiệp|lương|bảo hiểm|yêu cầu|mô tả công việc|quyền lợi|phúc lợi|nhân viên|tuyển dụng|đại học|kỹ năng|làm việc|toàn thời gian",
    "pengalaman|kualifikasi|pelamar|kandidat|lulusan|pendidikan|gaji|tunjangan|karyawan|lowongan|bertanggung jawab|menguasai|mampu|memiliki|penuh waktu|bpjs|pekerjaan|segala jurusan|pekerja|kelulusan",
    "zkušenost(?:i)?|praxe|požadujeme|nabízíme|vzdělání|mzda|plat|dovolen(?:á|é)|úvazek|životopis|uchazeč(?:e|i)?|pracovní(?: poměr| pozice)?|nástup|znalost(?:i)?|kolektiv|benefity|skúsenost(?:i)?|prax|ponúkame|vzdelanie|vzdelaním|pracovný(?: pomer)?|pozíci[aiu]|znalosti|výhody|maturitou|úväzok|uchádzač(?:i|ov)?|vyučení|příspěvek|řidičský průkaz",
    "tapasztalat|munkavégzés|jelentkezés|fizetés|elvárások|feladatok|végzettség|munkakör|teljes munkaidő|önéletrajz|csapat|állás|juttatás(?:ok)?|előny",
    "experiență|cerințe|responsabilități|salariu|candidat(?:ul|ului)?|angajăm|angajat(?:or|ul)?|studii|beneficii|contract|cunoștințe|echipa|normă întreagă|tichete de masă",
    "kokemus(?:ta)?|työkokemus|palkka|hakemus|työsuhde|odotamme|tarjoamme|osaaminen|työtehtävä(?:t)?|koulutus|edellytämme|arvostamme|työ|kogemus|nõuded|palk|kandideeri|pieredze|alga|prasības|patirtis|atlyginimas|reikalavimai|darbas",
    "iskustvo|uvjeti|plaća|prijav(?:a|e|ite)|znanje|radno (?:mjesto|vrijeme|iskustvo|mesto)|kandidat(?:i|a)?|izkušnje|plača|zaposlitev|delo|опит|изисквания|заплата|кандидат(?:и|ите)?|предлагаме|автобиография|образование|искуство|плата|услови",
    "ניסיון|דרישות|תואר|משרה|יתרון|קורות חיים|שכר|צוות|سابقه|مهارت|حقوق|استخدام|تجربه|شرایط|متقاضی|تسلط",
  ];
  const OTHERS = [
    "(?:παρόμοιες|σχετικές|άλλες) (?:θέσεις|αγγελίες)",
    "việc làm (?:liên quan|tương tự|khác|gợi ý)",
    "lowongan (?:serupa|lain|terkait|lainnya)",
    "(?:podobné|další|ďalšie|související) (?:nabídky|ponuky|pozice|inzeráty|práce)",
    "hasonló állás|további állás",
    "(?:joburi|locuri de muncă|anunțuri) (?:similare|recomandate)",
    "(?:samankalt|muita |vastaavia )",
    "(?:slični|slične|podobna|сходни|подобни|други) ",
    "(?:งานที่|ตำแหน่งงานที่)(?:คล้าย|เกี่ยวข้อง|ใกล้เคียง)|משרות (?:דומות|נוספות)|(?:آگهی|موقعیت)‌?های? (?:شغلی )?(?:مشابه|مرتبط)",
  ];
  const APPLY = [
    "υποβολή (?:αίτησης|βιογραφικού)|κάντε αίτηση|αίτηση",
    "ứng tuyển|nộp hồ sơ",
    "lamar|mohon sekarang",
    "odpovědět|odpovedať|reagovat|reagovať|mám zájem|mám záujem|poslať životopis|přihlásit se na",
    "jelentkez",
    "aplică|candidează",
    "hae (?:työ|paikkaa|tehtävää|nyt|tähän)|täytä hakemus|kandideeri|pieteikties|kandidatuoti",
    "prijavi|prijavite|кандидатствай|аплицирај|конкуриши",
    "สมัคร(?:งาน)?|הגש(?:ת)? מועמדות|שלח קורות|ارسال رزومه",
  ];
  const CONTROL = [
    "(?:υποβολή (?:αίτησης|βιογραφικού)|αποθήκευση|σύνδεση|εγγραφή|αποδοχή|κοινοποίηση|πίσω)",
    "(?:ứng tuyển(?: ngay)?|lưu tin|đăng nhập|đăng ký|nộp hồ sơ|chia sẻ|xem thêm|báo cáo tin tuyển dụng|xem trang công ty)",
    "(?:lamar(?: (?:sekarang|cepat))?|simpan|masuk|daftar|bagikan|laporkan|lihat (?:semua|lainnya))",
    "(?:odpovědět|odpovedať|uložit|uložiť|sdílet|zdieľať|vytisknout|přihlásit(?: se)?|zpět(?: na výpis)?|reagovať na ponuku|mám zájem)",
    "(?:jelentkezem|jelentkezés|mentés|bejelentkezés|vissza|megosztás|aplică(?: acum)?|candidează|salvează|distribuie)",
    "(?:hae (?:työpaikkaa|paikkaa|nyt)|tallenna|kirjaudu(?: sisään)?|jaa|takaisin|prijavi se|spremi|podijeli|кандидатствай|запази)",
    "(?:สมัครงาน|สมัคร|บันทึก|แชร์|เข้าสู่ระบบ|הגש מועמדות|שמור|שתף|התחבר|ارسال رزومه|ذخیره|ورود)",
  ];
  const BODY = [
    "(?:περιγραφή(?: (?:θέσης|εργασίας))?|mô tả công việc|chi tiết tin tuyển dụng|deskripsi (?:pekerjaan|kerja|lowongan)|popis (?:práce|pozice|pracovn[ií] pozice)|munkaköri leírás|descrierea? (?:jobului|postului)|työn kuvaus|työpaikan kuvaus|opis (?:posla|radnog mjesta)|รายละเอียดงาน|תיאור (?:ה)?(?:משרה|תפקיד)|شرح شغل)",
  ];
  /** What people are called in titles. */
  const NOUN = [
    "\\p{L}*(?:μηχανικός|υπάλληλος|τεχνικός|πωλητής|πωλήτρια|διευθυντής|σύμβουλος|βοηθός|λογιστής|οδηγός|υπεύθυνος|προγραμματιστής|νοσηλευτής|μάγειρας|σερβιτόρος|αναλυτής|κόμος|γραμματέας)",
    "(?:nhân viên|kỹ sư|chuyên viên|trưởng (?:phòng|nhóm|ca)|giám đốc|kế toán|lập trình viên|thực tập sinh|quản lý|trợ lý|giáo viên|công nhân|tài xế)",
    "(?:staf|asisten|pegawai|kepala|supir|guru|teknisi|perawat|magang|jurutera|kerani|pembantu|penyelia|juruteknik|akauntan|akuntan|programer|pengajar)",
    "\\p{L}*(?:inženýr|inžinier|technik|mistr|majster|vedoucí|vedúci|řidič|vodič|prodavač|predavač|účetní|účtovní|asistent|operátor|obchodn|skladn|kuchař|kuchár|zedník|dělní|pracovn[ií](?:k|ce|čka)|lékař|lekár|sestra|učitel|učiteľ|vývojář|programátor|specialist|manažer|manažér|varhanář)\\p{L}*",
    "\\p{L}*(?:mérnök|fejlesztő|vezető|munkatárs|asszisztens|technikus|értékesítő|könyvelő|sofőr|gyakornok|operátor|szakács|inginer|programator|consilier|vânzător|șofer|contabil|asistent|muncitor|bucătar|tehnician|casier|lucrător)\\p{L}*",
    "\\p{L}*(?:insinööri|hoitaja|myyjä|päällikkö|johtaja|kehittäjä|työntekijä|opettaja|koordinaattori|kokki|polttaja|kuljettaja|harjoittelija|insener|juht|müüja|spetsialist|inženieris|vadītājs|pārdevējs|vadybininkas|inžinierius|darbuotojas|specialistas)\\p{L}*",
    "\\p{L}*(?:inženjer|programer|prodavač|voditelj|konobar|kuhar|računovođa|radnik|suradnik|referent|skladištar|инженер|програмист|продавач|шофьор|счетоводител|готвач|консултант|техник)\\p{L}*",
    "מהנדס|מפתח|מנהל|נציג|טכנאי|מזכיר|عملیات|کارشناس|برنامه‌?نویس|حسابدار|مهندس|مدیر|منشی",
  ];
  const LABELS = {
    company: [
      "(?:εταιρεία|εργοδότης|công ty|tên công ty|nhà tuyển dụng|perusahaan|nama perusahaan|syarikat|společnost|spoločnosť|zaměstnavatel|zamestnávateľ|firma|inzerujúca spoločnosť|cég|munkáltató|companie|compania|angajator|työnantaja|yritys|ettevõte|tööandja|uzņēmums|įmonė|darbdavys|poslodavac|tvrtka|kompanija|delodajalec|фирма|работодател|компания|บริษัท|חברה|מעסיק|شرکت|کارفرما)",
    ],
    location: [
      "(?:περιοχή|τοποθεσία|πόλη|έδρα|địa điểm(?: làm việc)?|nơi làm việc|khu vực|tỉnh thành|lokasi(?: kerja| pekerjaan)?|penempatan|kota|tempat kerja|místo (?:výkonu práce|pracoviště|práce)|místo|miesto (?:výkonu )?práce|pracoviště|lokalita|munkavégzés helye|helyszín|munkavégzés|oraș|locație|locația|loc de muncă|localitate|sijainti|työpaikka|paikkakunta|asukoht|töökoht|atrašanās vieta|darba vieta|darbo vieta|miestas|mjesto (?:rada|radna)|mesto (?:rada|dela)|lokacija|местоположение|населено място|град|สถานที่(?:ทำงาน|ปฏิบัติงาน)|จังหวัด|מיקום|אזור|עיר|محل کار|شهر|موقعیت)",
    ],
    employment_type: [
      "(?:είδος απασχόλησης|τύπος απασχόλησης|μορφή απασχόλησης|απασχόληση|hình thức(?: làm việc)?|loại hình(?: công việc)?|tipe pekerjaan|jenis pekerjaan|status pekerjaan|typ (?:pracovního poměru|úvazku|smlouvy)|druh pracovného pomeru|pracovní poměr|úvazek|foglalkoztatás(?: jellege| típusa)?|munkaidő|tip (?:job|contract|angajare|loc de muncă)|norma|työsuhde|työaika|työn kesto|darba laiks|darbo laikas|vrsta (?:zaposlenja|posla)|radno vrijeme|вид заетост|заетост|ประเภทงาน|รูปแบบงาน|היקף משרה|סוג משרה|نوع همکاری|نوع قرارداد)",
    ],
    salary: [
      "(?:μισθός|αποδοχές|mức lương|lương|thu nhập|gaji|upah|rentang gaji|mzda|plat|základná zložka mzdy(?: \\(brutto\\))?|fizetés|bér|bérezés|salariu|salariul|palkka|palk|alga|atlyginimas|plaća|plata|plača|заплата|възнаграждение|เงินเดือน|שכר|حقوق|دستمزد)",
    ],
    title: [
      "(?:θέση(?: εργασίας)?|vị trí(?: tuyển dụng)?|chức danh|posisi|jawatan|nama pekerjaan|pozice|pozícia|název pozice|pozíció|munkakör|post|poziție|tehtävänimike|ametikoht|amats|pareigos|radno mjesto|radno mesto|pozicija|позиция|длъжност|ตำแหน่ง(?:งาน)?|תפקיד|عنوان شغلی)",
    ],
    other: [
      "(?:εμπειρία|εκπαίδευση|ημερομηνία|κλάδος|kinh nghiệm|cấp bậc|số lượng|hạn nộp(?: hồ sơ)?|ngành nghề|học vấn|giới tính|quy mô|pengalaman|pendidikan|batas lamaran|industri|jumlah|vzdělání|vzdelanie|termín nástupu|nástup|praxe|prax|obor|zadáno|experiență|studii|domeniu|koulutus|toimiala|hakuaika|iskustvo|obrazovanje|опит|образование|ประสบการณ์|วุฒิการศึกษา|จำนวน|ניסיון|تحصیلات|سابقه کار|جنسیت)",
    ],
  };
  return { SECTION, TALK, OTHERS, APPLY, CONTROL, BODY, NOUN, LABELS };
})();
