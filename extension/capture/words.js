// The words by which postings are known, in the languages that postings are mostly written in.

var captureWords = (() => {
  /** One pattern from lists of alternatives, matched at the start of the text. @param {string[]} lists */
  const startsWith = (...lists) => new RegExp(`^(?:${lists.join("|")})`, "iu");
  /** The whole text. @param {string[]} lists */
  const whole = (...lists) => new RegExp(`^(?:${lists.join("|")})$`, "iu");
  /** Anywhere, as words of their own. @param {string[]} lists */
  const anywhere = (...lists) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join("|")})(?![\\p{L}\\p{N}])`, "giu");

  /** Headings of a posting's sections. */
  const SECTION = startsWith(
    "(?:the |your |our |key |main |core |job |position |primary |essential |general |basic |minimum |preferred |required |desired |additional |what are your |a day in )*(?:responsibilit|requirement|qualification|dut(?:y|ies)|skills?\\b|experience\\b|functions?\\b|accountabilit|competenc|education\\b|benefits?\\b|perks?\\b|compensation\\b|salary\\b|tasks?\\b|summary\\b|overview\\b|description\\b|purpose\\b|mission\\b|profile\\b|tech(?:nology)? stack|working conditions|the life\\b)",
    "(?:about|why|who|what|how|where|when|we|you|in) (?:the |this |our |your |to |is |are |will |would |you |we |us\\b|it |role|job|position|team|compan|do\\b|apply|join|work|offer|need|bring|look|love|have|'|’)",
    "about\\b",
    "(?:person(?:al)?|role) (?:spec|profile|summary)",
    "(?:essential|desirable|selection) criteria",
    "must haves?\\b",
    "nice to haves?\\b",
    "bonus points",
    "the role\\b",
    "the team\\b",
    "your role\\b",
    "your team\\b",
    "role\\b",
    "you(?:'|’)ll\\b",
    "you(?:'|’)re\\b",
    "equal opportunit",
    "eeo\\b",
    "knowledge",
    "(?:deine|ihre|deine|unsere|das sind|die|wichtigste|hauptsächliche|mögliche|fachliche|persönliche|dein|ihr|unser|das|was|wir|wen|wer|so|damit|darauf|darum) *(?:aufgabe|profil|qualifikation|anforderung|stärke|benefit|vorteil|angebot|team|tätigkeit|kenntnis|du\\b|sie\\b|dich|wir\\b|bieten|suchen|bringst|bringen|erwartet|ist\\b|überzeug|könn|kannst|freu|ihnen|dir\\b|arbeits)",
    "(?:aufgaben|anforderungen|qualifikation|profil\\b|voraussetzungen|kenntnisse|wir bieten|wir suchen|über uns|benefits|tätigkeit|stellenbeschreibung|das unternehmen|kontakt|bewerbung|interessiert|fähigkeiten|vorteile|einleitung|zur stelle)",
    "(?:vos |votre |ton |tes |notre |nos |les |le |la |l['’]|principales? )*(?:missions?\\b|profil|compétences|avantages|responsabilités|poste\\b|entreprise|formation\\b|activités|tâches|rôle|conditions|environnement|qualités|expérience|rémunération|descriptif|description du|équipe)",
    "(?:à propos|qui sommes|qui êtes|ce que (?:nous|vous)|pourquoi|nous (?:offrons|proposons|recherchons)|rejoi)",
    "(?:tus |sus |las |los |el |la |tu |nuestro |principales )*(?:responsabilidades|funciones|requisitos|perfil|beneficios|descripción|tareas|misión|conocimientos|competencias|condiciones|puesto)",
    "(?:qué |lo que |te )(?:ofrec|busc|harás|necesit|pedimos|hará|valor)",
    "(?:se requiere|se ofrece|ofrecemos|buscamos|sobre (?:nosotros|el|la|ti)|acerca de|experiencia)",
    "(?:as |os |suas |principais |sua )*(?:responsabilidades|atividades|atribuições|requisitos|benefícios|diferenciais|qualificações|descrição|sobre (?:a|o|nós|você)|o que|quem|oferecemos)",
    "(?:le |i |la |tue |principali |il )*(?:mansioni|responsabilità|requisiti|attività|profilo|competenze|descrizione|candidat|cosa|offriamo|si offre|chi siamo|chi cerchiamo|sede di lavoro|benefit)",
    "(?:jouw |je |onze |de )*(?:functie|taken|profiel|verantwoordelijkheden|werkzaamheden|vaardigheden|arbeidsvoorwaarden)",
    "(?:wat|wie|wij|dit|over|waar|waarom) (?:ga|ben|bied|breng|doe|wij|je|jij|ons|vrag|krijg|zoek|de|het|vragen)",
    "(?:twój |twoje |nasze |twoja |główne )*(?:obowiązki|wymagania|zadania|zakres|profil|kwalifikacje|opis)",
    "(?:oferujemy|to oferujemy|co oferujemy|mile widziane|o nas|o firmie|czego oczekujemy|benefity)",
    "(?:dina |ditt |dine |din |om |vi |vad |hva |hvad )+(?:arbetsuppgifter|ansvar|profil|rollen|tjänsten|jobbet|oss|os\\b|tjenesten|stillingen|opgaver|oppgaver|arbejdsopgaver|kvalifikationer|erbjuder|tilbyr|tilbyder|forventer|forestiller|söker|søker|søger|kvalifika|du|är)",
    "(?:kvalifikation|kvalifikasjon|kvalifikationer|arbetsuppgifter|arbeidsoppgaver|arbejdsopgaver|ansvarsområ|stillingen|tehtävä|vaatimukset|odotamme|tarjoamme)",
    "(?:仕事|業務|職務|応募|必須|歓迎|求め|待遇|福利|給与|勤務|募集|雇用|資格|要件|経験|スキル|対象|会社|企業|選考|休日|私たち|この仕事|ポジション)",
    "(?:岗位|任职|职位|工作|职责|要求|福利|薪资|公司|我们|關於|职能|崗位|職務|應徵)",
    "(?:주요|자격|우대|혜택|담당|업무|근무|회사|채용|지원|모집)",
    "(?:обов['’ʼ]?язк|вимог|ми пропонуємо|що ми|умови|про (?:нас|компан|про|роль)|завдання|обязанност|требован|мы предлагаем|услови|о (?:нас|компании)|задачи|чем (?:предстоит|заниматься)|що (?:потрібно|робити)|від тебе|буде плюсом|будет плюсом|наш[іи]? |ваш|твій|твоя|опис|описание|кого|навички|досвід|опыт|шукаємо)",
    "(?:المهام|المسؤوليات|المتطلبات|المؤهلات|الشروط|الوصف|المزايا|عن الشركة|الخبر|متطلبات|واجبات|مهام|المهارات|وصف|شروط)",
    "(?:görev|aday|[iİ]ş tanımı|aranan|sorumluluk|iş tanım|genel nitelik|nitelik|beklent|sunduğumuz|hakkımızda)",
    ...captureTongues.SECTION,
  );

  /** Words of a posting's running text; each different one counts. */
  const TALK = anywhere(
    "experience|candidates?|applicants?|apply|skills?|responsibilit(?:y|ies)|responsible for|requirements?|qualifications?|qualified|duties|team|bachelor(?:'s|’s)?|degree|salary|benefits|full[- ]time|part[- ]time|equal opportunity|we are looking for|we(?:'|’)re looking for|we are seeking|is seeking|is looking for|you will|you(?:'|’)ll|the role|this role|the position|this position|years|ability to|knowledge of|proficien(?:t|cy)|hiring|employment|employees?|compensation|remote|internship|resume|cv|recruit(?:ing|er|ment)|job type|join us|join our|successful candidate|reports? to|preferred|paid time off|health insurance|401k",
    "aufgaben|erfahrung|kenntnisse|berufserfahrung|bewerbung|bewerber(?:innen)?|ausbildung|studium|vollzeit|teilzeit|unbefristet|gehalt|wir suchen|wir bieten|qualifikation|teamfähigkeit|arbeitszeiten|m/w/d|w/m/d|homeoffice|kolleg(?:en|innen)|stelle|verantwortung|profil|mitarbeiter(?:in|innen)?|bewirb|ihr profil|dein profil|urlaub|urlaubstage",
    "expérience|profil|compétences|missions?|candidature|candidats?|formation|diplôme|salaire|cdi|cdd|stage|alternance|temps plein|équipe|poste|recherchons|recrut(?:e|ons|ement)|avantages|télétravail|bac\\s?\\+\\s?\\d|mutuelle|tickets restaurant|vous (?:serez|êtes|avez)|rémunération",
    "experiencia|requisitos|funciones|candidat[oa]s?|salario|jornada|contrato|equipo|buscamos|ofrecemos|conocimientos|titulación|puesto|beneficios|incorporación|formación|vacante|responsabilidades",
    "experiência|requisitos|atividades|candidat[oa]s?|salário|vaga|benefícios|equipe|conhecimentos?|contratação|vale[- ](?:refeição|alimentação|transporte)|ensino superior|formação|desejável|responsabilidades",
    "esperienza|requisiti|candidat[oaie]|contratto|retribuzione|mansioni|laurea|competenze|offriamo|ricerca|risorsa|conoscenza|tempo pieno",
    "ervaring|sollicit(?:eer|eren|atie)|functie|werkervaring|opleiding|salaris|vaardigheden|kandida(?:at|ten)|wij (?:zoeken|bieden)|jij|hbo|mbo|fulltime|parttime|verantwoordelijk|vakantiedagen",
    "doświadczenie|wymagania|oferujemy|obowiązki|umowa|wynagrodzenie|zespół|kandydat|znajomość|praca|umiejętność",
    "erfarenhet|ansök(?:an|ningar)?|tjänst(?:en)?|kvalifikationer|lön|vi (?:söker|søker|søger|erbjuder|tilbyr|tilbyder)|erfaring|stilling(?:en)?|ansøgning|søknad|medarbetare|heltid|deltid|arbetsuppgifter|meriterande|kolleg(?:or|er|aer)|medarbejder|opgaver|oppgaver|lønn?|pension|arbejdstid|vi søger|kompetencer|erfaren",
    "досвід|вимоги|знання|команд[аиу]|зарплата|обов['’ʼ]язки|вакансі[яюї]|пропонуємо|шукаємо|умови|навички|опыт|требования|знание|обязанности|вакансия|предлагаем|ищем|условия|навыки|резюме",
    "خبرة|الخبرة|المؤهلات|الوظيفة|الشاغر|الراتب|شهادة|بكالوريوس|المتقدم|المتطلبات|المهام|مهارات|القدرة|العمل|سنوات|وظيفة|المرشح",
    "deneyimi?|tecrübe|vardiya(?:lı)?|bakım|çalışma|mezun|sorumlu|aranan|nitelikler|başvur(?:u|un)|maaş|ekip|mezun(?:u)?|bilgi sahibi|tercihen|tam zamanlı",
    ...captureTongues.TALK,
  );
  /** The same for scripts that do not part words. */
  const TALK_UNSPACED =
    /経験|応募|募集|必須|歓迎|給与|年収|月給|勤務|正社員|契約社員|福利厚生|仕事内容|業務|スキル|エンジニア|休日|賞与|待遇|选|岗位|职责|任职|薪资|经验|学历|五险一金|本科|要求|福利|团队|应聘|경력|자격|우대|채용|연봉|근무|지원|업무|경험|복지|정규직/gu;

  /** Heading over what is not this posting any more. */
  const OTHERS = startsWith(
    "(?:view |see |more |other |show |explore |browse |find |discover |all )*(?:similar|related|recommended|suggested|matching|nearby|featured|recently (?:viewed|posted)|more|other|latest|new|top|popular|trending) (?:\\w+ ){0,2}(?:jobs?|positions?|openings?|opportunit|roles?|vacanc|searches|careers|postings|listings|articles|compan)",
    "(?:people|users|candidates|job seekers|others) (?:who|also)",
    "(?:you|jobs you) (?:may|might|could) (?:also )?(?:like|be interested)",
    "jobs? (?:like this|alerts?\\b|you)",
    "(?:get|set|create|receive|sign up for|turn on) .{0,30}(?:alert|notified|job updates|new jobs|similar jobs)",
    "not (?:the right|quite right|what you)",
    "(?:share|email|tweet|print|report|flag|refer) (?:this|job|a friend|to a)",
    "explore (?:more|other|all|collaborative)",
    "(?:back|return) to ",
    "(?:copy )?link to this job",
    "looking for (?:something else|similar|more)",
    "(?:recommended|more) (?:for|from) ",
    "more from\\b",
    "referrals increase",
    "meet the (?:hiring team)",
    "people you can reach",
    "see who",
    "similar searches",
    "join our talent",
    "talent (?:community|network|pool)",
    "stay (?:connected|in touch)",
    "follow us",
    "interview questions",
    "salaries for",
    "company reviews",
    "popular searches",
    "hiring insights",
    "job activity",
    "report job",
    "qr code link|principals only|do not contact us|please do not contact",
    "bank or payment details|beware of ",
    "add(?:itional)? comment",
    "comments?$",
    "leave a (?:reply|comment)",
    "(?:ähnliche|weitere|andere|passende|mehr|aktuelle|neueste) (?:\\w+ ){0,2}(?:jobs?|stellen|angebote|stellenangebote|positionen|vakanzen|artikel)",
    "(?:das könnte|diese jobs|jobs per|jobagent|job-alert|jetzt job)",
    "teilen$",
    "(?:job|stelle|anzeige) (?:teilen|melden|drucken|merken)",
    "(?:offres?|emplois?|postes?|annonces?) (?:d['’]emploi )?(?:similaires?|recommand|associé)",
    "(?:d['’]autres|nos autres|voir (?:les autres|d['’]autres|toutes|plus)|plus d['’])\\s*\\w*",
    "partager",
    "cr[ée]er une alerte",
    "ces offres",
    "(?:ofertas?|empleos?|trabajos?|vacantes?|puestos?) (?:similares|relacionad|parecid|recomendad)",
    "(?:otras|más) (?:ofertas|vacantes|empleos)",
    "compartir",
    "(?:vagas?) (?:semelhantes|relacionad|similares|recomendad|parecid)",
    "(?:outras|mais) vagas",
    "compartilh",
    "(?:offerte|annunci|lavori) (?:simili|correlat)",
    "altre (?:offerte|posizioni)",
    "condividi",
    "(?:vergelijkbare|soortgelijke|andere|gerelateerde|meer) (?:vacatures|banen|functies)",
    "deel deze",
    "(?:podobne|inne|polecane) (?:oferty|ogłoszenia|stanowiska)",
    "(?:liknande|relaterade|fler|andra|lignende|andre|flere) (?:jobb|tjänster|lediga|stillinger|job)",
    "dela\\b",
    "(?:схожі|похожие|інші|другие|рекоменд\\w+) ",
    "(?:関連|類似|おすすめ|似た|この(?:求人|企業|募集|仕事|会社)を見た|他の(?:求人|募集)|その他の)",
    "(?:相似|相关|推荐|类似|其他)(?:职位|工作|岗位|招聘)",
    "(?:유사|추천|비슷한|관련|다른) ?(?:채용|공고|포지션)",
    "(?:وظائف|شواغر) (?:مشابهة|ذات صلة|أخرى|مماثلة|جديدة)",
    "benzer iş",
    "diğer ilanlar",
    ...captureTongues.OTHERS,
  );

  /** Buttons and links of the page around a posting: never part of its text. */
  const CONTROL = whole(
    "(?:easy |quick |instant |1-click |one-click )?apply(?: (?:now|here|online|today))?(?: (?:for (?:this|the) (?:job|position|role|vacancy)|for job|on (?:company|employer) (?:web)?site|with \\w+|to (?:this )?(?:job|position)|externally))?(?: *[→»›>])?",
    "(?:save|saved|share|print|email|e-mail|bookmark|like|report|flag|hide|copy link|close|cancel|back|next|previous|menu|search|submit|home|login|log in|sign in|sign up|register|join now|follow|following|unfollow|dismiss|undo|show (?:more|less|all)|see (?:more|less|all)|read (?:more|less)|view (?:more|less|all)|less|more|refer a friend|send|upload|skip to (?:main )?content|skip navigation|contact us|top|edit|delete|get directions|view map)(?: (?:this )?(?:job|jobs|posting|position|page|ad|role|vacancy|link|to favou?rites|for later|details))?(?: *[→»›>])?",
    "(?:apply|application|bookmark|save) (?:button|form|link)",
    "i(?:'|’)m interested",
    "(?:view|see|browse|search) (?:all|other|more|our|current)? ?(?:open |job |current )?(?:jobs?|openings|positions|roles|vacancies|opportunities)",
    "(?:return|back) to .{0,30}",
    "« .{0,30}",
    "(?:be|you(?:'|’)ll be) (?:among )?the first .{0,30}applicants?",
    "powered by.{0,40}",
    "job (?:saved|posted)",
    "share (?:on|via|to|with) .{0,25}",
    "tweet",
    "facebook|twitter|linkedin|whatsapp|xing|pinterest|instagram|youtube|telegram|reddit",
    "(?:jetzt |online |hier |direkt )*(?:bewerben|bewirb dich|teilen|merken|drucken|speichern|zurück|weiter|anmelden|einloggen|registrieren|suchen|suche|schließen|mehr (?:anzeigen|erfahren|lesen)|weniger anzeigen|job merken|zur (?:übersicht|bewerbung|stellenübersicht))(?: (?:jetzt|hier|online|dich jetzt))?!?",
    "(?:je )?(?:postuler?|postulez|candidater|enregistrer|partager|imprimer|retour|connexion|s['’]inscrire|voir plus|voir moins|fermer|envoyer)(?: (?:maintenant|en ligne|ici|à cette offre|à l['’]offre|à l['’]annonce))?!?",
    "(?:aplicar|postular(?:se|me)?|inscribirse|inscribirme|inscríbete|guardar|compartir|imprimir|volver|iniciar sesión|registrarse|ver más|ver menos|cerrar|solicitar|enviar|candidatar(?:-se)?|candidate-se|salvar|compartilhar|voltar|entrar|inscrever-se|quero me candidatar)(?: (?:ahora|aquí|agora|a (?:la|esta) (?:oferta|vacante)|para a vaga|à vaga))?!?",
    "(?:candidati|invia (?:la )?candidatura|salva|condividi|stampa|indietro|accedi|registrati)(?: (?:ora|subito|adesso|qui))?!?",
    "(?:solliciteer|solliciteren|opslaan|delen|printen|terug|inloggen|bewaar|deel)(?: (?:nu|direct|hier|op deze (?:functie|vacature)))?!?",
    "(?:aplikuj|zapisz|udostępnij|drukuj|wróć|zaloguj(?: się)?|wyślij|szukaj)(?: (?:teraz|szybko))?",
    "(?:ansök|sök jobbet|spara|dela|skriv ut|tillbaka|logga in|søk (?:på )?(?:jobb|stilling(?:en)?)|lagre|del|søg (?:jobbet|stillingen)|gem)(?: (?:nu|här|nå|her))?",
    "(?:応募(?:する|画面へ(?:進む)?|はこちら)?|この求人に応募(?:する)?|エントリー(?:する)?|保存(?:する)?|お気に入り(?:に追加)?|気になる|シェア(?:する)?|戻る|ログイン|会員登録|検索|印刷|もっと見る|閉じる|一覧(?:に戻る|へ))",
    "(?:申请|投递(?:简历)?|立即(?:沟通|申请|投递)|收藏|分享|登录|注册|返回|举报|지원하기|저장|공유|로그인|북마크|목록)",
    "(?:відгукнутися|відгукнутись|откликнуться|зберегти|сохранить|поділитися|поделиться|увійти|войти|назад)(?: на вакансі[юя])?",
    "(?:قدم الآن|تقدم الآن|تقديم|حفظ|مشاركة|طباعة|رجوع|تسجيل الدخول|تسجيل)",
    "(?:başvur|hemen başvur|kaydet|paylaş|yazdır|geri|giriş yap)",
    ...captureTongues.CONTROL,
  );

  /** A control by which one applies: evidence that the page is about one posting. */
  const APPLY = startsWith(
    "(?:easy |quick |1-click )?apply\\b(?! filter)",
    "i(?:'|’)m interested",
    "(?:jetzt |online |hier |direkt )*(?:bewerben|bewirb)",
    "(?:je )?(?:postule|candidate[rz])",
    "candidatez",
    "inscribirme|inscríbete|inscribirse|postular|aplicar (?:ahora|a )|candidat(?:ar|e-se|i\\b)",
    "invia (?:la )?candidatura",
    "sollicite",
    "aplikuj",
    "ansök|sök jobbet|søk på|søk stilling|søg",
    "応募|エントリー",
    "申请|投递|立即沟通",
    "지원하기",
    "відгукн|откликн",
    "قدم |تقدم|تقديم",
    "başvur|hemen başvur",
    ...captureTongues.APPLY,
  );

  /** Headings that only say: here comes the posting's text. */
  const BODY = whole(
    "(?:full |the )?(?:job|position|role|vacancy|opportunity) (?:description|details|information|purpose and description|posting|ad)|description(?: of (?:the )?(?:job|position|role))?|about (?:the|this) (?:job|position|opportunity|vacancy)|job details & description|overview",
    "(?:die )?(?:stellen|job|tätigkeits)beschreibung|(?:stellen)?beschreibung|über (?:diesen|den) job|zur stelle|stellenanzeige|einleitung",
    "(?:la )?(?:description|descriptif)(?: (?:du poste|de l['’](?:offre|emploi|annonce)|de poste))?|l['’]offre|à propos de (?:ce poste|l['’]offre)|détails? (?:du poste|de l['’]offre)",
    "descripción(?: (?:del (?:puesto|empleo|trabajo)|de la (?:oferta|vacante)))?|descrição(?: (?:da vaga|do cargo))?|sobre (?:o|el) (?:emprego|empleo)|detalles? del? (?:puesto|empleo)",
    "descrizione(?: (?:del lavoro|dell['’]offerta|della posizione))?",
    "(?:functie|vacature)omschrijving|vacaturetekst|omschrijving",
    "opis (?:stanowiska|oferty|pracy)",
    "(?:arbets|jobb|stillings|job)beskriv(?:ning|else)|om jobbet|om stillingen",
    "опис(?: вакансії)?|описание(?: вакансии)?",
    "仕事(?:内容|の内容)(?:詳細)?|求人詳細|募集要項|职位(?:描述|详情)|职位信息|岗位描述|업무 ?소개|상세 ?내용|채용 ?상세",
    "الوصف الوظيفي|وصف الوظيفة|iş tanımı",
    ...captureTongues.BODY,
  );

  const EXPIRED =
    /(?:has (?:expired|been (?:filled|closed|removed))|already been filled|no longer (?:available|accepting|active|open|exists?|posted)|(?:is|are) (?:now )?closed|(?:job|position|posting|vacancy|listing|page) (?:you (?:are|were) looking for )?(?:is |was |could )?(?:not (?:be )?found|unavailable|expired|(?:does not|doesn['’]t) exist)|private listing|nicht mehr (?:verfügbar|online|aktiv|vakant|ausgeschrieben)|(?:bereits|schon) besetzt|abgelaufen|n['’]est plus (?:disponible|en ligne|active|d['’]actualité)|(?:offre|annonce) (?:a )?expirée?|pourvue?|ya no (?:está|se encuentra)|no está disponible|não está mais|vaga encerrada|non è più|niet meer (?:beschikbaar|online|open)|vervuld|募集(?:は|を)?終了|掲載(?:は|を|期間が)?終了|已(?:下线|关闭|停止|失效|过期)|마감(?:된|되었)|вакансі[яю] (?:закрита|неактивна)|вакансия (?:закрыта|в архиве)|не принимает|wygasł|nieaktualn|utgången|utløpt|udløbet|süresi dol)/iu;

  const BLOCKED =
    /(?:just a moment|additional verification required|verify (?:you are|that you are|you['’]re) (?:a )?human|are you a robot|checking your browser|attention required|access denied|unusual traffic|security check|enable (?:javascript and )?cookies|request (?:has been )?blocked|captcha|cloudflare|ray id|press (?:and|&) hold|human verification|bots use|robot(?:er)?-?check|pardon our interruption|forbidden|too many requests)/iu;

  const SIGN_IN =
    /(?:sign in|log ?in|anmelden|einloggen|connexion|se connecter|iniciar sesión|entrar|accedi|inloggen|zaloguj|logga in|ログイン|登录|로그인|увійти|войти|تسجيل الدخول|password|passwort|mot de passe|contraseña|senha)/iu;

  const LOADING =
    /^(?:loading|please wait|wird geladen|chargement|cargando|carregando|読み込み中|加载中|로딩|one moment|careers?|jobs?|\s|[.…])*$/iu;

  return {
    SECTION,
    TALK,
    TALK_UNSPACED,
    OTHERS,
    CONTROL,
    APPLY,
    BODY,
    EXPIRED,
    BLOCKED,
    SIGN_IN,
    LOADING,
    startsWith,
    whole,
    anywhere,
  };
})();
