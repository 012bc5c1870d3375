/**
 * First names beyond the some three thousand that compromise knows, with what they tell of gender where they tell it.
 * General knowledge written down by hand, wide rather than deep; lower case.
 */
const words = (text: string) => text.split(/\s+/).filter(Boolean);

const he = words(`
abdallah abdel abdelaziz abdi abdou abdoulaye abdul abdulaziz abdullah abdulrahman abiy abu adnan ahmad ahmed ahmet akbar akinwumi akira alain alassane alberto alejandro aleksandr aleksei alexandre alexei alfredo ali alpha alvaro amadou amir amit anders andrei andrej andres andrzej anil antoine anton antonio antony anwar arash arjun arun
arvind ashok ashraf asif atiku augusto aung ayman aziz babatunde bashar bashir bakary benjamín benyamin bernd bilal boris bronislaw bruno carlos cesar chidi chinedu christophe claudio constantin cyril dae daisuke dariusz deepak desmond diego dieudonne dilip dimitri dmitri dmitry dmytro djimon donald ebrahim eduardo ehud ejaz emeka emmanuel emmerson enrique enzo ephraim erdogan
ernesto evo ezekiel fadi faisal fahad farid farooq felipe felix femi ferdinand fernando fidel fikret florian francisco francois françois franz freddy fumio gabriel gamal geert gennady gerhard ghassan gianni giorgio giovanni giulio giuseppe gopal goran gordon guillermo guido gustavo habib hadi hafez haider hakeem hakim hamad hamid hamza hans haruki
hasan hashim hassan hector heinz helmut henri hideo hiroshi hosni hossein hu hubert hugo husain hussain hussein ibrahim idris idrissa igor ilham imad imran ion ioannis isaias ismail issa itamar ivan jacinto jacob jacques jair jakaya jalal jamal jan janos javier javad jawad jean jerzy jiang jin joao joão joaquin johan jomo jorge josé josef joseba joško juan julius junichiro
jusuf kabiru kamal kamran karim karol katsuya kazuo kemal kenji khaled khalid khalifa kofi kenneth klaus krzysztof kumar kwame laszlo laurent lech leonid liam lionel ljubomir lothar luis luiz lula lukasz magnus mahamadou mahathir mahdi mahinda mahmoud mahmud mamadou manmohan manuel marcelo marco mario mariano marek mario marwan massoud masoud mateusz matteo mauricio mehdi mehmet
miguel mihail mikhail mikheil milan milos miloš mirza mohamad mohamed mohammad mohammed mohammad mohan moses moshe mostafa muammar muhammad muhammadu muhammed mukhtar murat musa mustafa mwai mykola nabil naftali najib naoto narendra nasser nawaz nelson nestor nguyen nicolae nicolas nicolás nikita nikola nikolai nobuo nouri nuno oleg oleksandr oleksii olusegun omar omer osama osman oumar
ousmane pablo paolo pascal patrice pavel pavlo pedro pervez petr petro philippe pierre piotr pranab pyotr qasem rached radoslaw rafael rahul raila raj rajesh rajiv rajnath ram ramón ramon ramzi rashid raul raúl ravi recep reza ricardo roberto rodrigo rodolfo rohit roman romano ruben rustam saad saddam sadiq sadio saeed said saif salah salem salim salman salva sami samir sandro sanjay sarath saud saul sébastien
sebastien sergei sergey sergio serhiy shahid shaukat shigeru shinzo shimon silvio simeon slobodan stanislav stefan stelios suleiman sunil suresh syed tadeusz taha taro tarek tariq tayyip thabo thierry tomas tomasz tomislav toshio tuomas ueli umar umaru vaclav valentin valery vasily victor viktor vijay vikram vincent vitali vitaly vladimir volodymyr wael walid wang waleed wojciech wolfgang xavier xi yahya yair yann yasir yasser
yasuhiro yasuo yevgeny yitzhak yoichi yoshihide yoshihiko yousef youssef yoweri yukio yuri yusuf yuval zayd zeljko zhang ziad zoran zulfikar zoltan pat pete lloyd rex tito solomon elijah isaiah josiah jeremiah ezra amos silas jonah obadiah`);

const she = words(`
adriana aicha aisha aishatu alejandra aleksandra alessandra alima amal amina aminata ananya angela angelina anja anjali anneliese annegret annika antonia anastasia aparna asma aung-san awa ayesha beatriz begum benazir bianca birgit brigitte camila carmen catalina catherine cecilia celine chantal chiara chiamaka chimamanda chloe christiane christine claudia cristina
dalia danuta deepa delphine diezani dilma dina divya ebru elena eleni ellen elżbieta emine esperanza esther eva ewa fadumo farah farida fatema fatima fatma fatou fatoumata federica fernanda francesca françoise fumiko gabriela geeta giorgia giulia graça grazia gro hanan hanna heba helle helga hina ilse imelda indira ines ingrid irina isabel isabelle isha ivana jacinda
jelena joanna jowita juliana julia jyoti kamala karin katarzyna katja katrin khadija kiran kirsten ksenia lakshmi larisa latifa laila leila layla leymah lidia liliana ljudmila loubna lucia luisa ludmila lupita magdalena maha malala malgorzata małgorzata mamata manal manuela margarita margrethe maria mariam mariana marie marija marina marisol marta martina maryam mayawati meena megawati meera meghna mercedes mette
michelle milena mina mónica monica monika nabila nada nadezhda nadia naledi naomi natalia natalya natasha nawal nayla nazanin neha ngozi nicola nikol nimisha noor noura nur nuria oksana olena olga olha oluchi parveen park paulina petra pilar pooja pratibha priya priyanka rachida radhika rania rashida reem rekha rigoberta rosa rosario roza rukhsana ruth sabina sabine safiya saida salma salome samira sandra
sanna santosh sara savita shabana shakira sheikha sheila shirin silvana silvia simone simonetta simona sirleaf smriti sofia sonia soraya soledad sunita sushma svetlana swati tamara tatiana tatyana teresa thandiwe theresa tsai tsipi tzipi ursula usha valentina valérie vandana vera verónica veronica viktoria winnie xiomara yasmin yekaterina yoko yolanda yulia yuliya yuriko zainab zanele zeinab zeynep zoya zuzana`);

const either = words(`
ade akin aki alex ama ashwin bola chen cheng dong feng guo haruna hong hui jae jean ji jing jun kim kyung lee lei li lin liu min ming nana ning park pham ping qiang sang shi soo sun sung tan thanh tran tuan wei wen wu xiao xin yan yang ye yi ying yong young yu yuan yun zhao zhen zhou sasha taylor jordan morgan casey robin`);

export const firstNames: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ...either.map((name): [string, null] => [name, null]),
  ...she.map((name): [string, 'she'] => [name, 'she']),
  ...he.map((name): [string, 'he'] => [name, 'he']),
]);
