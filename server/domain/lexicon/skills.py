"""Skills that postings and resumes name, with their other spellings, for every trade we could think of.

One skill a line: `name | other spelling | ...`. A name in lower case is an ordinary noun ("patient care"), one
with a capital is a proper name. A leading `=` asks for this very case, because the word means something else
in lower case ("Go", "Excel"). The list need not be complete: what it does not know is still compared word by
word (`terms.py`); what it knows is found under every spelling and weighs more.
"""

from server.domain.lexicon.words import lines

SKILLS = lines("""
Python | python3
Java
JavaScript | JS | ECMAScript | ES6
TypeScript
C++ | cpp
C# | csharp | c sharp
=C
=R
=Go | Golang
Rust | rustlang
Ruby
Ruby on Rails | Rails | RoR
PHP
Perl
Scala
Kotlin
=Swift
Objective-C | objectivec
Dart
Flutter
Elixir
Erlang
Haskell
Clojure
Julia
MATLAB
Fortran
COBOL
Groovy
VBA | visual basic for applications
Visual Basic | VB.NET
Bash | shell scripting | shell script | unix shell
PowerShell
Assembly language
SQL | structured query language
T-SQL | transact sql
PL/SQL
NoSQL
PostgreSQL | Postgres | PostgresSQL | psql
MySQL
MariaDB
SQLite
SQL Server | MS SQL | MSSQL | Microsoft SQL Server
Oracle Database | Oracle DB
=Oracle
MongoDB | mongo
Redis
Cassandra
DynamoDB
Elasticsearch | elastic search | ELK | OpenSearch
Snowflake
BigQuery | big query
Redshift
Hadoop
Hive
=Spark | Apache Spark | PySpark
Kafka | Apache Kafka
Flink | Apache Flink
Airflow | Apache Airflow
dbt
Databricks
RabbitMQ
GraphQL
gRPC
REST APIs | REST API | RESTful | RESTful API | RESTful APIs | RESTful services | REST services | =REST
SOAP
OAuth | OAuth2
HTML | HTML5
CSS | CSS3
Sass | SCSS
Tailwind CSS | Tailwind
Bootstrap
=React | ReactJS | React.js
React Native
Redux
Next.js | NextJS
Vue.js | Vue | VueJS
Angular | AngularJS | Angular.js
Svelte
Ember.js | EmberJS
jQuery
D3.js | D3
WebGL | three.js
Node.js | Node | NodeJS
=Express | Express.js | ExpressJS
NestJS | Nest.js
Django
Flask
FastAPI
Spring Boot | SpringBoot
Spring | Spring Framework | Spring MVC
Hibernate
.NET | dotnet | .NET Core | ASP.NET | .NET Framework
Laravel
Symfony
WordPress
Drupal
Magento
Shopify
AWS | Amazon Web Services
Azure | Microsoft Azure
Google Cloud | GCP | Google Cloud Platform
EC2
S3
Lambda | AWS Lambda
CloudFormation | Cloud Formation
Kubernetes | k8s
Docker
containers | containerization | containerisation | containerized
Terraform
Ansible
Puppet
=Chef
Jenkins
GitHub Actions
GitLab CI | GitLab
CI/CD | continuous integration | continuous delivery | continuous deployment
Git
GitHub
Subversion | SVN
infrastructure as code | IaC
DevOps
site reliability engineering | SRE
Linux
Unix
Ubuntu
Red Hat | RedHat | RHEL
Windows Server
Windows | Microsoft Windows
macOS | Mac OS
Active Directory
VMware | vSphere
virtualization | virtualisation
Prometheus
Grafana
Datadog
Splunk
New Relic
observability
monitoring
microservices | micro-services | microservice
distributed systems | distributed system
system design
software architecture
cloud infrastructure
cloud computing
serverless
event-driven architecture | event driven
API design | APIs | API | web services
data structures
algorithms | algorithm
object-oriented programming | OOP | object oriented | object oriented design
functional programming
test-driven development | TDD
unit testing | unit tests
test automation | automated testing | automated tests | automated test
quality assurance | QA
manual testing
Selenium
Cypress
Playwright
Jest
JUnit
pytest
Postman
Jira
Confluence
Agile | agile development | agile methodologies | agile methodology
Scrum | scrum master
Kanban
=SAFe
Waterfall
machine learning | ML
deep learning
artificial intelligence | AI
generative AI | genAI
large language models | LLM | LLMs
natural language processing | NLP
computer vision
reinforcement learning
neural networks | neural network
PyTorch
TensorFlow
Keras
scikit-learn | sklearn
pandas
NumPy
statistics | statistical analysis | statistical methods | statistical modeling | statistical modelling
predictive modeling | predictive modelling | predictive analytics
data analysis | data analytics | analyzing data | analysing data | analyze data
data science
data engineering
data visualization | data visualisation
data modeling | data modelling | data models | data model
data warehousing | data warehouse
data governance
data quality
data mining
big data
business intelligence | BI
ETL | ELT
data pipelines | data pipeline
database administration | DBA
A/B testing | AB testing
Tableau
Power BI | PowerBI
Looker
QlikView | Qlik | Qlik Sense
MicroStrategy
=SAS
SPSS
Stata
Minitab
Alteryx
Cognos
cybersecurity | cyber security | information security | infosec
network security
penetration testing | pentesting
vulnerability management
SIEM
firewalls | firewall
VPN
TCP/IP
DNS
Cisco
networking | computer networks
LAN
WAN
ITIL
ServiceNow
help desk | helpdesk | service desk
desktop support
technical support | tech support
hardware
troubleshooting | troubleshoot
UX design | UX | user experience | user experience design
UI design | UI | user interface | user interface design
user research | UX research | usability testing
wireframing | wireframes | wireframe
prototyping | prototypes
interaction design
visual design
graphic design
web design
web development
front-end development | front end | frontend
back-end development | back end | backend
full-stack development | full stack | fullstack
mobile development
iOS
Android
game development
Unity
Unreal Engine | Unreal
Blender
Figma
=Sketch
InVision
Photoshop | Adobe Photoshop
Illustrator | Adobe Illustrator
InDesign | Adobe InDesign
Adobe Creative Suite | Adobe Creative Cloud | Creative Suite
After Effects
Premiere Pro | Adobe Premiere
video editing
photography
copywriting
content writing
technical writing
editing
proofreading
accessibility | WCAG
design systems | design system
typography
branding
illustration
AutoCAD
Revit
SolidWorks
CATIA
=Inventor
Civil 3D
BIM | building information modeling | building information modelling
CAD | computer aided design
CNC
PLC | PLC programming
SCADA
MATLAB Simulink | Simulink
finite element analysis | FEA
structural analysis
embedded systems | embedded software
firmware
FPGA
VHDL
Verilog
circuit design
PCB design
signal processing
control systems
robotics
GIS | ArcGIS
surveying
HVAC
plumbing
welding | MIG welding | TIG welding
carpentry
electrical installation | electrical wiring
blueprint reading | blueprints
preventive maintenance | preventative maintenance
equipment maintenance
machine operation
assembly line
quality control | QC
quality management
ISO 9001
Six Sigma | lean six sigma
lean manufacturing | =Lean
kaizen
GMP | good manufacturing practice
HACCP
food safety | food hygiene
health and safety | workplace safety | OSHA | occupational health
risk assessment
first aid
CPR | BLS | basic life support
ACLS | advanced cardiac life support
PALS
patient care | patient-centered care | care of patients
patient assessment
patient education
patient safety
nursing
critical care | intensive care | ICU
emergency care | emergency department | emergency room
acute care
palliative care | hospice
pediatrics | paediatrics | pediatric
geriatrics | elderly care | geriatric
mental health
medication administration | administering medication | administered medication | administer medications
wound care
infection control | infection prevention
triage
vital signs
phlebotomy | venipuncture
care plans | care planning | care plan
electronic health records | EHR | EMR | electronic medical records | electronic medical record
Epic
Cerner
HIPAA
medical terminology
medical coding | ICD-10 | CPT
medical billing
clinical trials | clinical trial | clinical research
GCP guidelines | good clinical practice
pharmacology
physiotherapy | physical therapy
occupational therapy
counseling | counselling
case management
social work
safeguarding
personal care
dementia care
child care | childcare
early childhood education | early years
special education | special needs | SEN
teaching
lesson planning | lesson plans | lesson plan
classroom management
curriculum development | curriculum design | curriculum planning
student assessment
differentiated instruction | differentiation
tutoring
mentoring | mentorship
coaching
training | staff training | training delivery
e-learning | elearning | instructional design
academic research
grant writing
laboratory techniques | lab techniques
PCR
cell culture
chromatography | HPLC
microscopy
accounting
bookkeeping
accounts payable
accounts receivable
general ledger
bank reconciliation | reconciliations | reconciliation | account reconciliation
month-end close | month end | month-end | month end closing
financial reporting | financial statements | financial statement
financial analysis
financial modeling | financial modelling
financial planning | FP&A
budgeting | budgets | budget management
forecasting | forecasts
payroll
taxation | tax returns | tax compliance
VAT
auditing | internal audit | external audit
GAAP | US GAAP
IFRS
Sarbanes-Oxley | SOX
cost accounting
invoicing | invoices
billing
cash flow
credit control
QuickBooks
Xero
=Sage
SAP
SAP FICO | SAP FICA
NetSuite
Oracle ERP | Oracle Financials
ERP | enterprise resource planning
risk management
compliance | regulatory compliance
anti-money laundering | AML
KYC | know your customer
underwriting
claims handling | claims processing | claims management
actuarial analysis | actuarial
investment analysis
portfolio management
banking
insurance
Bloomberg
sales | selling
B2B sales | B2B
business development
account management | key account management
lead generation
prospecting
cold calling
negotiation | negotiating | contract negotiation
sales forecasting
pipeline management | sales pipeline
SaaS sales
solution selling
consultative selling
territory management
upselling | cross-selling | up-selling
Salesforce | SFDC | salesforce.com
HubSpot
CRM | customer relationship management
Microsoft Dynamics | Dynamics 365
customer success
customer service | client service | customer support | customer care
client relations | client relationships | customer relationships | customer relationship
client onboarding | customer onboarding
retention | customer retention
renewals | renewal
point of sale | POS | EPOS
cash handling | till operation
merchandising | visual merchandising
inventory management | inventory control | stock control | stock management | inventory
retail
marketing
digital marketing
content marketing
email marketing | e-mail marketing
social media | social media marketing | social media management
SEO | search engine optimization | search engine optimisation
SEM | PPC | paid search | pay per click
Google Analytics
Google Ads | AdWords
Marketo
Mailchimp
marketing automation
market research
brand management
product marketing
campaign management | marketing campaigns
public relations | PR
media relations
event planning | event management
fundraising
copy editing
journalism
product management
product development
product strategy
product roadmap | roadmap | roadmaps
product ownership | product owner
requirements gathering | gathering requirements | business requirements | requirements analysis
business analysis
process improvement | process optimization | process optimisation | continuous improvement
process mapping
project management | managing projects | manage projects | project planning
program management | programme management
PMP
PRINCE2
stakeholder management | stakeholder engagement
change management
vendor management | supplier management
contract management
procurement | purchasing
supply chain | supply chain management
logistics
warehouse operations | warehousing
order picking
forklift | forklift operation | fork lift | forklift truck
shipping | dispatch
route planning
delivery driving
truck driving | HGV | CDL | lorry driving | LGV
vehicle inspection | vehicle inspections | vehicle checks | pre-trip inspection
fleet management
strategic planning
operations management
people management | staff management | team management | supervising staff | personnel management
team leadership | leading teams | led a team | leading a team
leadership
performance management
recruitment | recruiting | talent acquisition
onboarding
employee relations
human resources | HR
compensation
benefits administration
labor law | labour law | employment law
scheduling | rota planning | rostering
office management
office administration | administrative support
diary management | calendar management
travel arrangements | travel coordination
minute taking
data entry
typing
record keeping | record-keeping
filing
reception
Microsoft Office | MS Office | Office 365 | Microsoft 365
=Excel | Microsoft Excel | MS Excel
=Word | Microsoft Word | MS Word
PowerPoint | Microsoft PowerPoint
=Outlook | Microsoft Outlook
=Access | Microsoft Access | MS Access
SharePoint
Microsoft Teams | MS Teams
Google Workspace | G Suite | Google Docs
=Slack
=Notion
Asana
Trello
Zendesk
pivot tables
VLOOKUP
communication | communication skills | written communication | verbal communication
presentation skills | presentations | public speaking
problem solving | problem-solving
critical thinking
time management
teamwork | team work
attention to detail
multitasking | multi-tasking
organisation | organizational skills | organisational skills
conflict resolution
decision making | decision-making
interpersonal skills
report writing
research
translation
interpreting
legal research
contract drafting | drafting contracts
litigation
intellectual property
GDPR | data protection
policy development
cooking | food preparation
menu planning
baking
bartending
barista skills | coffee making
waiting tables | table service
hospitality
housekeeping
cleaning
hotel management | front desk
event catering | catering
hairdressing
landscaping | gardening
crop management
animal care
security | security patrols
CCTV
fire safety
crowd control
construction
site management
concrete
scaffolding
bricklaying
painting
property management
facilities management
real estate
energy efficiency
renewable energy | solar
environmental compliance
sustainability
chemistry
biology
physics
mathematics | maths
economics
psychology
epidemiology
public health
bioinformatics
genomics
statistical process control | SPC
Shell | ksh
Hyper-V
SOC 2 | SOC2
ISO 27001
PCI DSS | PCI
NIST
identity management | IAM
blockchain
Solidity
SAP HANA | HANA
Workday
PeopleSoft
Oracle HCM
AutoCAD Civil 3D
Primavera | Primavera P6
Microsoft Project | MS Project
Visio
master data management | MDM
Informatica
Talend
SSIS
SSRS
SSAS
DAX
LaTeX
OpenCV
CUDA
OpenGL
Vulkan
HLSL | GLSL
level design
localization | localisation
animation
3D modeling | 3D modelling
Maya
""")
