// What the words around an English number weigh for a promise (+) or against it (-). Learnt: see tests/extract/mood.
export const weights = `
-ed before -0.6
-s before -0.38
1 #n -0.32
1 #year -0.47
1 $ -0.1
1 ( -0.11
1 a 0.23
1 about -0.33
1 according -0.19
1 admit 0.22
1 adopted -0.2
1 after 0.28
1 aim 0.19
1 all 0.44
1 although 0.13
1 among -0.23
1 an 0.18
1 analysts -0.39
1 answer 0.11
1 any -0.14
1 anyone -0.12
1 applicants -0.26
1 around -0.31
1 as -0.14
1 average -0.18
1 award 0.47
1 baseline -0.68
1 between -0.26
1 board 0.11
1 boat 0.29
1 budget 0.45
1 build 0.22
1 bus -0.23
1 buy 0.29
1 by 0.69
1 calls 0.15
1 candidates -0.25
1 carry 0.36
1 children -0.15
1 clear 0.15
1 close 0.1
1 clubs -0.12
1 committee 0.1
1 compared 0.24
1 complete 0.22
1 continue 0.15
1 cost 0.35
1 costs 0.16
1 council 0.22
1 credit 0.28
1 current -0.34
1 customer 0.13
1 cut 0.17
1 d 0.27
1 dana -0.14
1 decided 0.28
1 deliver 0.21
1 demand -0.42
1 digital 0.2
1 digitise 0.16
1 doors -0.16
1 drill 0.12
1 dub 0.2
1 during 0.15
1 each 0.2
1 electricity -0.2
1 eleven -0.16
1 emergency -0.19
1 emissions 0.21
1 energy 0.28
1 enquiries -0.37
1 enrol 0.47
1 ensure 0.25
1 establish 0.1
1 estates -0.15
1 even -0.22
1 every 0.72
1 existing -0.21
1 expected 0.22
1 experts -0.15
1 fabricate 0.23
1 farms -0.11
1 fees 0.19
1 fellowships 0.12
1 field 0.35
1 fifteen 0.19
1 fill 0.17
1 five -0.12
1 for 0.17
1 four 0.3
1 fourteen -0.32
1 fri -0.2
1 from 0.4
1 fuel 0.15
1 gas -0.1
1 get 0.1
1 give 0.12
1 goal -0.22
1 grants -0.44
1 half -0.41
1 hall -0.21
1 help 0.16
1 hire 0.21
1 hold 0.35
1 homelessness -0.1
1 host 0.49
1 if -0.23
1 income 0.39
1 increase 0.14
1 indicator -0.18
1 inflation -0.23
1 inspect 0.13
1 inspectors -0.15
1 install 0.51
1 interest -0.17
1 international -0.11
1 invest 0.14
1 invite 0.12
1 ireland -0.11
1 issue 0.12
1 join 0.18
1 juries -0.13
1 keep 0.35
1 key -0.32
1 kr -0.22
1 lake -0.19
1 last -0.91
1 launch 0.24
1 leakage -0.13
1 legacies -0.14
1 lend 0.14
1 lessons 0.18
1 letters 0.14
1 library -0.19
1 lift 0.26
1 locks -0.1
1 lower 0.23
1 make 0.25
1 malaria -0.12
1 mean -0.16
1 membership 0.1
1 mend 0.17
1 mentoring 0.13
1 mentors 0.17
1 metric -0.17
1 minutes -0.3
1 months -0.2
1 more -0.12
1 most -0.14
1 ms -0.11
1 nationally -0.29
1 nearly -0.39
1 neighbouring -0.27
1 new 0.59
1 next -0.21
1 nine -0.14
1 nineteen -0.22
1 no -0.18
1 not 0.24
1 nothing 0.19
1 objective 0.1
1 of 0.1
1 offer 0.2
1 ofsted -0.1
1 one -0.33
1 only -0.32
1 open 0.13
1 opening -0.15
1 operating 0.12
1 our -0.22
1 ours -0.11
1 over 0.39
1 overheads -0.15
1 parking -0.52
1 pay 0.28
1 peer -0.24
1 permits -0.1
1 persistent -0.11
1 person-months -0.19
1 phase -0.18
1 phosphate 0.27
1 planning -0.28
1 plans 0.16
1 plant 0.55
1 poison -0.2
1 postal -0.23
1 power 0.19
1 present -0.22
1 printed -0.13
1 prizes 0.14
1 project -0.23
1 projects -0.1
1 proposals -0.11
1 publish 0.26
1 questions -0.13
1 reach 0.32
1 reception -0.11
1 recruit 0.5
1 reduce 0.2
1 reform 0.2
1 release 0.42
1 rent -0.12
1 rents -0.19
1 reports -0.17
1 residential -0.19
1 resolved 0.13
1 resources 0.18
1 response 0.16
1 responsible -0.12
1 restore 0.23
1 ring -0.27
1 risk -0.22
1 risks -0.26
1 room -0.45
1 rope 0.17
1 roughly -0.17
1 run 0.64
1 sailing 0.4
1 sat -0.25
1 school -0.31
1 science 0.29
1 scores -0.17
1 secondments -0.1
1 secure 0.21
1 see -0.18
1 send 0.46
1 share -0.13
1 ship 0.21
1 sickness -0.37
1 sign 0.2
1 since -0.36
1 six -0.42
1 sixteen -0.27
1 sixth-form 0.19
1 sixty -0.15
1 slide -0.55
1 smoke 0.11
1 solvent -0.23
1 some -0.17
1 speed 0.17
1 spend 0.27
1 spending 0.16
1 staffing -0.63
1 student -0.28
1 subject 0.23
1 subscribers 0.15
1 subscriptions -0.27
1 subtitle -0.13
1 success 0.2
1 survey 0.1
1 table -0.22
1 take 0.23
1 target 1.06
1 teachers -0.18
1 telephone -0.31
1 test 0.12
1 thanks 0.14
1 there -0.3
1 thirty-one -0.25
1 this -0.27
1 three -0.21
1 through 0.25
1 tickets 0.18
1 time 0.21
1 to -0.28
1 today -0.25
1 together 0.13
1 tolls -0.23
1 total 0.16
1 train 0.28
1 travel 0.44
1 trees -0.14
1 trustees 0.15
1 tuition -0.11
1 turnaround -0.1
1 turnover -0.18
1 twelve 0.3
1 twenty 0.17
1 two -0.38
1 updated -0.15
1 vacancies 0.11
1 vacant -0.26
1 version -0.24
1 visit 0.42
1 ward -0.15
1 we 0.23
1 we'll 0.28
1 welcome 0.19
1 when -0.14
1 with 0.24
1 within 0.29
1 women -0.41
1 work -0.17
1 wp 0.14
1 write 0.22
1 yes 0.22
1 you -0.27
<#n -0.28
<#year -0.31
<$ -0.4
<% -0.28
<) 0.32
<a -0.45
<about -0.38
<above -0.1
<abroad 0.3
<absence -0.13
<absorb -0.32
<academy -0.12
<academy's -0.1
<according -0.23
<account -0.25
<accounts -0.21
<achieve 0.12
<acknowledged 0.17
<act -0.25
<actions -0.13
<add 0.19
<additional 0.14
<admission -0.26
<admit 0.23
<admits 0.14
<adopted -0.18
<adults -0.2
<advice -0.14
<adviser -0.11
<after-school 0.11
<against -0.53
<age -0.23
<aged -0.19
<ago -0.12
<agreed 0.61
<agreement -0.18
<aim 0.25
<aiming 0.24
<aims 0.27
<alarms -0.13
<all -0.14
<alumni -0.21
<am -0.16
<ambition 0.19
<amount 0.29
<amounted -0.34
<analysts -0.39
<and 0.45
<annual -0.3
<annually -0.13
<another 0.22
<answer 0.15
<answered 0.41
<answers 0.27
<any -0.48
<anyone -0.47
<anything -0.16
<applicants -0.41
<apprentice 0.13
<approval 0.21
<april -0.11
<are 0.22
<around -0.25
<array -0.19
<arrive -0.26
<articles 0.12
<as -0.52
<assembly 0.12
<assistants -0.12
<at -0.3
<attention 0.14
<attract 0.33
<attracted -0.13
<audience 0.2
<audit 0.18
<august 0.16
<authority 0.36
<authors -0.13
<autumn 0.31
<averaged -0.15
<averages -0.14
<averaging 0.16
<awarded 0.11
<awards 0.34
<b 0.15
<back 0.2
<bad 0.16
<bakery -0.13
<bakes -0.13
<barely -0.12
<be 0.3
<because -0.11
<become 0.18
<beds -0.28
<before -0.29
<behind -0.26
<being 0.14
<between -0.36
<bids -0.29
<billion -0.1
<births -0.12
<board 0.41
<boat 0.25
<body 0.24
<book 0.1
<borough -0.1
<both -0.1
<branches -0.13
<break 0.1
<bridge 0.1
<bridging 0.11
<bring 0.61
<bringing -0.16
<broadband -0.14
<broadcast -0.13
<budget 0.54
<budgeted 0.14
<build 0.24
<building -0.3
<built -0.11
<bursaries 0.17
<bursary 0.14
<bus -0.33
<business -0.25
<buy 0.16
<c -0.28
<calibration 0.21
<came -0.43
<campaign 0.21
<can -0.16
<candidates -0.37
<canopy -0.11
<capital 0.1
<car -0.1
<carbon -0.11
<care -0.21
<carry 0.3
<case 0.14
<cases -0.13
<catalogue 0.11
<catchment -0.17
<category -0.28
<ceiling 0.18
<cells 0.2
<census -0.12
<cent -0.13
<centre -0.22
<centres -0.25
<chair -0.13
<chamber 0.1
<channel 0.11
<charge 0.13
<charged -0.42
<chargers 0.11
<charges -0.16
<charities -0.16
<charter -0.1
<checks 0.28
<chiefly -0.1
<children -0.13
<children's 0.1
<choir 0.27
<city 0.1
<cliff 0.13
<climb 0.17
<clinical -0.19
<close 0.15
<closed 0.15
<closes 0.28
<club 0.19
<cluster -0.13
<co-operative -0.1
<code 0.1
<codes -0.19
<cohort -0.2
<collect 0.22
<collection -0.2
<college -0.16
<combined 0.25
<come -0.32
<comes 0.15
<coming 0.22
<commit 0.27
<commits 0.12
<committed 0.17
<committees -0.13
<community -0.38
<companies -0.14
<comparable -0.18
<compared -0.13
<competitor -0.11
<complaints 0.16
<completed -0.12
<completion 0.15
<compost 0.19
<comprises -0.32
<condition -0.13
<conferences 0.13
<consent 0.11
<contacts 0.21
<continue 0.15
<contract -0.17
<contracts -0.11
<contribute -0.22
<contribution -0.14
<control -0.11
<convened 0.21
<copies -0.12
<cost -0.42
<could -0.2
<council 0.15
<council's 0.12
<count 0.79
<country -0.1
<counts -0.41
<county 0.11
<county's -0.16
<course 0.58
<courses -0.16
<covered -0.29
<covering 0.17
<covers -0.42
<crates -0.14
<crept -0.28
<crew 0.15
<crews -0.16
<cupboards -0.11
<current -0.17
<cut 0.41
<cycle 0.12
<cyclists -0.12
<d 0.12
<damaged -0.17
<data -0.23
<database -0.14
<date -0.12
<dates -0.1
<day -0.26
<december -0.1
<decision -0.31
<deficit -0.12
<deliver 0.15
<delivers -0.1
<demand -0.45
<denmark -0.3
<department 0.28
<depots 0.13
<determined 0.13
<diesel -0.14
<digitise 0.22
<directors -0.24
<disagree -0.15
<disclosures 0.14
<distribute 0.22
<district -0.19
<division -0.2
<dock -0.12
<doctoral 0.12
<doctorate -0.14
<doctors -0.1
<dome 0.2
<done 0.13
<doubled -0.13
<down 0.6
<drafts 0.11
<draw 0.23
<drawn -0.22
<draws -0.19
<drew -0.22
<drill 0.31
<drop 0.22
<dropped -0.21
<dry -0.16
<dub 0.2
<dues -0.15
<each 0.3
<early-career 0.18
<earning -0.25
<elected -0.11
<electricity -0.29
<eligible -0.43
<emergency -0.15
<emissions 0.43
<employees -0.25
<employs -0.23
<emptied -0.13
<en -0.14
<end 0.47
<ended -0.11
<endowment -0.29
<engine -0.15
<engineering 0.16
<engines -0.16
<enquiries -0.21
<enrol 0.3
<ensure 0.31
<entitled -0.17
<equip 0.14
<equipment -0.16
<essays 0.11
<establish 0.1
<eur 0.11
<even -0.21
<evening -0.14
<evenings 0.2
<events 0.17
<every -0.49
<everyone 0.25
<examiner -0.1
<exceed 0.15
<exchange -0.11
<expected 0.4
<expert 0.17
<experts -0.14
<extended 0.32
<fabricate 0.23
<factor -0.13
<faculty 0.11
<fail 0.12
<fairs 0.35
<fall 0.39
<fallen -0.11
<falls 0.19
<families 0.11
<family 0.21
<farm -0.28
<faults 0.17
<february 0.1
<fees 0.2
<fell -0.27
<fellows -0.13
<fellowships 0.1
<ferry -0.17
<festival 0.14
<fewer -0.16
<field -0.18
<fieldwork 0.12
<fifteen 0.2
<figure -0.31
<file 0.11
<fill 0.41
<filled 0.18
<film 0.31
<films 0.25
<finance 0.15
<financed 0.18
<finish 0.18
<fire -0.16
<firefighters -0.14
<firm 0.11
<firms -0.29
<fitted -0.13
<five -0.23
<fixed -0.14
<flashes -0.11
<flat -0.11
<fleet 0.22
<flood -0.13
<floor 0.16
<focus -0.22
<followed 0.17
<food -0.13
<force 0.15
<forecast -0.12
<foreign -0.2
<form -0.15
<forum 0.22
<forward 0.21
<found -0.29
<founded -0.12
<four -0.15
<fourteen -0.12
<framework -0.15
<free 0.11
<freezers -0.23
<fri -0.2
<friday -0.14
<from -0.3
<frozen -0.14
<fte -0.24
<fuel 0.13
<full -0.13
<full-time -0.25
<fume -0.21
<fund 0.36
<funding -0.12
<further 0.21
<fy -0.13
<gates -0.1
<gave -0.24
<gender 0.15
<germany -0.14
<get 0.18
<gets 0.29
<gift -0.22
<gifts 0.27
<give 0.24
<given 0.17
<gives 0.25
<glass -0.11
<go 0.25
<goal 0.71
<goes 0.68
<going 0.3
<gold -0.24
<gone -0.11
<governor's 0.14
<grade -0.1
<grades -0.15
<graduate 0.1
<grant 0.15
<granted -0.21
<grants 0.41
<green -0.12
<grew -0.16
<group -0.1
<grows 0.53
<growth 0.21
<guest 0.1
<guests 0.12
<guild 0.1
<guilds 0.14
<h 0.13
<had -0.52
<halls 0.2
<hand 0.18
<handbook 0.12
<handled -0.12
<handles -0.1
<harbour 0.17
<has 0.16
<having -0.53
<heard -0.1
<hearings -0.1
<hectares -0.12
<held -0.22
<help 0.41
<helpline -0.1
<here -0.33
<hire 0.36
<hives 0.1
<hold 0.52
<holders -0.2
<home -0.33
<homelessness -0.1
<homes -0.14
<hope 0.13
<hoped -0.2
<hopes 0.34
<hospital -0.14
<host 0.28
<hosts 0.42
<hour 0.14
<hours -0.22
<house -0.27
<household -0.21
<houses -0.24
<hover -0.1
<hull 0.33
<hydrogen 0.1
<if -0.44
<improves 0.3
<in 0.17
<incident -0.29
<include -0.14
<including 0.29
<increase 0.44
<indicator -0.31
<infections -0.1
<inflation -0.49
<inherited -0.11
<inspect 0.13
<inspection -0.12
<inspectors -0.17
<install 0.37
<instead -0.72
<institute's 0.18
<intended 0.23
<intends 0.27
<interest -0.22
<into 0.31
<invest 0.16
<invite 0.22
<invited 0.14
<invites 0.2
<ireland -0.11
<is 0.61
<islands -0.1
<issues 0.19
<its -0.15
<itself 0.38
<january 0.11
<join 0.27
<journal -0.15
<journal's 0.11
<judged -0.18
<june 0.2
<juries -0.13
<just -0.2
<keep 0.37
<kept 0.2
<killed -0.1
<kit 0.11
<kits -0.14
<know -0.19
<kw -0.1
<lab 0.17
<laboratories -0.2
<laid -0.1
<lake -0.14
<lamps 0.18
<language 0.11
<last 0.14
<lasting 0.24
<lasts 0.19
<launch 0.24
<lay 0.35
<lead -0.23
<leads 0.12
<leaflets 0.18
<league 0.1
<leakage -0.13
<learned 0.12
<learning -0.23
<lease -0.26
<leave 0.13
<leavers -0.14
<leaves -0.18
<lecture 0.16
<left -0.2
<legacies -0.14
<leith 0.17
<lend 0.17
<lends -0.25
<length 0.25
<lessons 0.29
<letters -0.11
<level -0.35
<levels -0.18
<levy 0.16
<libraries 0.16
<licence -0.15
<licences -0.13
<licensing 0.15
<lifts -0.11
<lighthouse -0.11
<lighting -0.26
<like 0.15
<line 0.23
<list 0.11
<listed -0.13
<lists -0.13
<live -0.23
<living -0.34
<loans 0.17
<locks -0.21
<long -0.2
<look 0.11
<loses -0.21
<loss -0.24
<losses 0.34
<lost -0.11
<lower -0.19
<lowered 0.21
<m -0.14
<maize 0.37
<make 0.11
<malaria -0.12
<management 0.24
<manages -0.19
<mapping -0.27
<maps -0.18
<march -0.25
<marks -0.26
<match 0.16
<materials 0.25
<meals -0.16
<mean 0.21
<means 0.32
<measure 0.18
<medals 0.1
<medicine 0.12
<medium -0.11
<meet 0.12
<meeting 0.1
<meetings 0.18
<meets 0.19
<member 0.14
<members -0.35
<mend 0.27
<mentors -0.11
<merger -0.13
<metre -0.12
<metric -0.17
<midwives 0.37
<miles -0.16
<milk -0.1
<mill -0.29
<million 0.19
<minimum -0.19
<minutes -0.22
<missed -0.2
<missing -0.19
<missions 0.14
<month 0.12
<monthly 0.14
<months -0.45
<more -0.28
<motion -0.2
<mounts 0.15
<moved -0.14
<ms -0.11
<museum 0.35
<must -0.29
<mycology 0.1
<national -0.25
<nationally -0.31
<nearest -0.22
<neighbouring -0.28
<net -0.1
<new 0.22
<newsletter -0.14
<next 0.23
<ninety -0.13
<no -0.15
<node -0.1
<normally -0.13
<north 0.18
<northern -0.12
<not 0.25
<noted -0.2
<notice -0.17
<now -0.25
<number 0.29
<numbered -0.11
<numbers -0.12
<nurse -0.24
<nursing -0.14
<objects -0.16
<occupies -0.28
<october -0.14
<of -0.12
<offer 0.11
<offered 0.43
<offers -0.15
<offices -0.11
<ofsted -0.1
<old -0.13
<older 0.23
<oldest -0.1
<on -0.46
<once -0.4
<one -0.13
<online 0.15
<only -0.29
<open -0.26
<opened 0.25
<operates -0.21
<operator 0.33
<or -0.29
<orchestra 0.1
<other -0.24
<ought 0.15
<our -0.26
<ours -0.21
<out -0.33
<outage 0.1
<outer -0.1
<outputs 0.15
<overheads -0.15
<overseas -0.1
<overspend 0.13
<own 0.18
<owns -0.14
<package -0.15
<page -0.19
<pages 0.15
<panel -0.12
<panels 0.19
<papers 0.21
<parish 0.14
<park 0.27
<parking -0.22
<parks 0.18
<participants 0.2
<partners 0.1
<partnership 0.46
<passengers -0.14
<patrols 0.11
<pay 0.14
<payroll -0.12
<peaked -0.14
<peat 0.2
<peer -0.39
<people -0.34
<per -0.24
<percent -0.24
<period 0.14
<permission -0.19
<permits -0.35
<person -0.13
<personnel 0.28
<phosphate 0.29
<pilot 0.44
<pilots -0.12
<pipes 0.17
<placements 0.23
<places 0.49
<plan 0.38
<planned 0.21
<plans 0.5
<plant 0.29
<planted 0.21
<plus 0.22
<points 0.24
<policy 0.1
<poorest 0.1
<population -0.35
<position 0.1
<potters 0.12
<power 0.26
<premises -0.26
<present -0.53
<prevention -0.1
<previous -0.19
<price -0.16
<priced 0.14
<prices -0.4
<print 0.5
<printed -0.17
<priority -0.14
<progress 0.11
<project 0.17
<projection -0.11
<promise 0.17
<promised -0.17
<propagate 0.11
<proportion 0.11
<proposal -0.16
<proposed 0.18
<publish 0.34
<published -0.13
<publishes 0.11
<pune 0.24
<pupil -0.19
<pupils 0.18
<purposes -0.31
<quay -0.19
<queue 0.17
<quorum -0.31
<r -0.1
<raise 0.26
<raised 0.22
<ran -0.61
<ranges -0.16
<rank 0.28
<ranks -0.12
<rate -0.13
<rated -0.37
<rating 0.17
<ratio -0.22
<reach 0.67
<reached -0.37
<reaches 0.14
<read 0.14
<readers -0.12
<reading 0.28
<receive 0.29
<received -0.3
<receives 0.16
<reception -0.18
<records -0.14
<recover 0.14
<recruit 0.33
<recruitment -0.12
<red -0.1
<reduce 0.16
<reduced 0.14
<referendum 0.11
<region -0.39
<regional 0.16
<registered -0.12
<regulator -0.1
<rejects -0.12
<release -0.12
<releases 0.24
<remains 0.2
<remembers -0.11
<rents -0.14
<reopen 0.16
<repair -0.12
<repairs 0.25
<replaced 0.38
<replacement -0.11
<replaces -0.23
<report -0.35
<reports 0.24
<research 0.53
<reserve 0.16
<reserves 0.12
<residential -0.2
<residents -0.31
<resolved 0.13
<resources 0.31
<response 0.3
<responsible -0.16
<rest 0.18
<restore 0.27
<restored 0.25
<rests -0.1
<returns 0.14
<reviews 0.31
<ring -0.21
<rise 0.1
<risen -0.2
<rises 0.37
<rising -0.23
<risk -0.23
<roads -0.12
<room -0.54
<rope 0.14
<rose -0.27
<roughly -0.15
<route -0.29
<ruby -0.11
<rule -0.15
<rural -0.36
<safety -0.11
<sailing 0.41
<sales -0.15
<same -0.18
<samples -0.16
<sat -0.25
<saturday 0.1
<save 0.11
<savings 0.23
<say 0.12
<says -0.17
<scale -0.32
<school -0.13
<science 0.31
<sciences 0.33
<scientists -0.18
<scope -0.1
<scores -0.19
<sea -0.16
<season 0.12
<second 0.17
<secondary -0.27
<seconds -0.19
<secretariat 0.18
<section -0.2
<sections -0.13
<sector -0.18
<secure 0.2
<see 0.21
<seed 0.24
<seeking 0.24
<seen 0.14
<sees 0.14
<senate 0.29
<send 0.41
<sends 0.2
<sent -0.21
<september 0.15
<series 0.21
<serve -0.3
<session -0.22
<sets -0.14
<settle 0.16
<shall 0.9
<share 0.21
<shared -0.22
<sheds 0.21
<sheets -0.21
<ship 0.21
<shops -0.12
<shore 0.12
<shorten 0.13
<should 0.52
<show 0.14
<shrink -0.14
<sick 0.26
<side 0.1
<sign 0.3
<single -0.29
<sites -0.13
<sits -0.16
<six 0.15
<sixteen -0.23
<sixty -0.2
<size 0.12
<sizes -0.16
<sleeps -0.4
<slide -0.56
<slipped -0.2
<small -0.28
<so 0.5
<societies -0.1
<soil 0.19
<sold -0.11
<sorted 0.15
<space -0.27
<speed 0.17
<spending 0.53
<spends -0.27
<spent -0.12
<sponsors -0.12
<spring -0.1
<squad 0.1
<stage 0.1
<stages -0.11
<stalls 0.14
<standing 0.14
<stands -0.37
<starts 0.22
<status -0.11
<stay 0.29
<stays 0.32
<stewards 0.15
<still -0.3
<stood -0.38
<stop -0.15
<stops -0.18
<stores -0.25
<strategy -0.21
<street -0.16
<stretches -0.2
<stuck -0.2
<students -0.17
<studies -0.17
<subject 0.24
<submit 0.15
<subscribers 0.2
<subsidy -0.15
<success 0.18
<successful -0.1
<suite -0.16
<summer 0.23
<sun -0.25
<supply -0.1
<support 0.14
<supports 0.14
<surgery 0.14
<surplus 0.24
<swim -0.12
<swimming 0.11
<table 0.1
<taken -0.12
<takes -0.28
<target 0.7
<task 0.11
<taught -0.14
<tax -0.1
<tea -0.1
<teach 0.14
<teacher 0.13
<teachers -0.17
<teaches -0.11
<team -0.11
<technical 0.17
<technicians -0.13
<telephone -0.34
<ten -0.22
<tenant -0.19
<tenants -0.12
<term 0.11
<terms -0.43
<test 0.11
<tested 0.1
<tests 0.21
<th 0.11
<than -0.23
<thanks 0.14
<that 0.1
<the -0.22
<their -0.15
<them -0.1
<there -0.1
<these -0.11
<they -0.1
<thirds -0.11
<thirteen -0.11
<thirty-one -0.12
<this 0.1
<those -0.14
<though -0.14
<three -0.1
<through 0.15
<ticket -0.28
<time 0.44
<times 0.33
<to 0.82
<today -0.23
<together 0.2
<tonnes 0.18
<took -0.46
<top -0.31
<total 0.31
<toured 0.12
<tower -0.11
<town 0.15
<town's -0.1
<trade 0.14
<trained 0.51
<trainee -0.18
<traineeships 0.12
<training -0.12
<trains -0.16
<tram 0.2
<travels -0.1
<treat -0.17
<trees 0.28
<trial -0.15
<trials 0.16
<trips 0.46
<trust 0.2
<trustees 0.36
<tuesday -0.14
<tuition -0.18
<turned 0.26
<turnover -0.28
<twelve 0.31
<twenty 0.11
<two 0.29
<type -0.13
<typical -0.24
<un's -0.11
<unchanged 0.25
<under -0.41
<undergraduates 0.15
<undertakes 0.42
<unemployment -0.14
<unit 0.24
<university 0.18
<until -0.13
<uptime -0.11
<us -0.43
<use 0.22
<used -0.22
<vacancies 0.1
<valued -0.19
<vans 0.12
<version -0.26
<vessel 0.13
<veterinary -0.1
<village -0.24
<visit 0.31
<visits 0.21
<volumes -0.16
<volunteers 0.16
<votes -0.16
<wafers 0.12
<wait -0.19
<walks 0.35
<want 0.64
<wants 0.2
<wardens 0.15
<was -0.41
<waste 0.12
<water -0.12
<we 0.1
<we'll 0.32
<we're 0.13
<week 0.41
<weekdays -0.23
<well 0.12
<wells 0.12
<went -0.3
<were -0.25
<when -0.29
<where -0.48
<which -0.15
<who -0.45
<whole -0.12
<whose -0.28
<why 0.22
<will 1.19
<win 0.11
<wing 0.2
<winter 0.23
<with -0.12
<within -0.17
<women -0.14
<women's 0.1
<work -0.2
<worker 0.18
<works -0.1
<workshops -0.25
<worldwide -0.23
<worth -0.13
<would 0.32
<wp 0.14
<write -0.31
<written -0.24
<yearbook 0.14
<years 0.14
<yields -0.1
<you -0.25
<zero -0.13
<zip -0.19
<zoo -0.13
<£ 0.26
>#n -0.39
>#year 0.24
>$ 0.31
>( 0.61
>) -0.39
>a -0.35
>about 0.12
>above 0.1
>abstentions -0.15
>accidents 0.13
>according -0.19
>accounts -0.12
>accredited 0.17
>across 0.15
>add -0.1
>added 0.13
>additional -0.1
>adequate -0.15
>adopted 0.38
>african 0.13
>afternoons 0.25
>against 0.39
>age -0.12
>aged 0.36
>ago -0.22
>agreements 0.19
>aid -0.15
>air -0.26
>all 0.3
>along 0.42
>already -0.3
>among 0.2
>anew 0.31
>animals 0.1
>annexes -0.13
>annual -0.33
>annually 0.29
>another -0.17
>answers -0.27
>apiece 0.17
>appear 0.12
>appliances -0.15
>apply -0.2
>appoint -0.14
>approved 0.17
>april 0.19
>archive 0.12
>arrears 0.2
>arrival -0.11
>arrive 0.11
>article -0.1
>articles 0.14
>as 0.23
>ask -0.19
>asked 0.15
>asks 0.12
>assembly 0.13
>at 0.22
>attend -0.16
>attendance 0.2
>attract -0.16
>audit -0.1
>august -0.12
>author 0.18
>authors -0.12
>autumn -0.12
>available 0.18
>averaging 0.14
>b -0.38
>bands -0.14
>bangor 0.15
>barely -0.19
>based -0.14
>baseline 0.33
>bays -0.18
>be 0.28
>beans 0.22
>become 0.18
>before 0.17
>began -0.11
>begin 0.13
>behind -0.12
>beyond 0.16
>bids 0.16
>birth 0.1
>births -0.15
>bluebird -0.11
>board -0.58
>boards 0.26
>boat -0.14
>body -0.27
>boiler 0.1
>booked 0.22
>booking -0.15
>boreholes 0.19
>borough -0.17
>borrowed -0.1
>bought -0.13
>boxes -0.1
>branches 0.33
>bringing 0.12
>brought -0.29
>bst -0.1
>building 0.22
>buildings -0.18
>builds -0.2
>built -0.19
>buoys 0.36
>burn -0.27
>bursaries 0.14
>but -0.38
>by 0.12
>c -0.1
>call 0.12
>came -0.48
>campaign 0.19
>camps 0.14
>candidates 0.23
>cannot -0.2
>capital -0.1
>card -0.44
>careers 0.17
>caretaker -0.18
>carried -0.11
>case 0.18
>cent -0.12
>centimetres -0.17
>centres 0.22
>cents -0.15
>certificate 0.16
>chairs -0.14
>chapters 0.1
>charge 0.12
>chemistry -0.1
>chief -0.11
>children -0.19
>chlorinated -0.23
>cited -0.11
>city -0.11
>claims 0.13
>class -0.15
>classes 0.14
>clear -0.15
>clerks -0.13
>clinics 0.27
>closed -0.51
>closes 0.1
>closing -0.19
>co-author -0.1
>coaches 0.12
>colleges 0.22
>colour -0.19
>combined -0.2
>come 0.14
>comes -0.21
>committee 0.11
>committees 0.11
>community 0.33
>companies 0.11
>compared 0.36
>complaints 0.1
>complete 0.14
>concerned -0.15
>concerts 0.1
>conference 0.16
>conferences 0.1
>consultant -0.26
>contribute 0.22
>control -0.14
>cork 0.62
>cost -0.32
>costs 0.28
>could -0.17
>council -0.14
>counted -0.12
>countries 0.19
>counts -0.24
>county -0.2
>county's -0.16
>course 0.19
>courses 0.24
>created 0.48
>cruises 0.11
>cut -0.56
>d -0.16
>daily -0.16
>dams 0.15
>data 0.14
>date -0.13
>dates -0.38
>deaths 0.21
>decade -0.11
>december 0.16
>deficit -0.38
>degrees -0.35
>departments -0.48
>deployed 0.17
>depots -0.11
>described -0.11
>desk 0.22
>did -0.28
>died -0.15
>diocese -0.1
>dispensaries -0.12
>district -0.11
>doctoral 0.25
>does -0.11
>done -0.3
>donors 0.13
>double 0.15
>down -0.51
>draw -0.19
>drawn 0.27
>drill 0.15
>drop -0.24
>drops -0.14
>drought -0.17
>due -0.18
>dues 0.13
>duplicates 0.19
>dwellings -0.15
>each 0.48
>earlier -0.26
>early-career 0.16
>easter 0.21
>eight -0.1
>electric 0.14
>electronic 0.17
>else -0.26
>emissions -0.19
>employees -0.3
>employers 0.11
>empty -0.11
>en -0.11
>engineering -0.13
>engineers 0.12
>english -0.32
>equipment 0.11
>escalated -0.11
>estate -0.2
>estates 0.13
>eur -0.22
>evening 0.32
>evenings 0.23
>every 0.34
>ex -0.1
>examinations -0.12
>exceed -0.2
>exhibits 0.11
>expected 0.2
>expenditure 0.16
>ext -0.13
>extended -0.12
>fail 0.11
>failed -0.26
>fall -0.38
>falls -0.18
>false -0.11
>families 0.15
>family -0.2
>far -0.12
>farm 0.15
>farmers 0.36
>february 0.13
>fees 0.21
>fellows 0.1
>fellowships 0.14
>felt -0.13
>festivals 0.26
>few -0.16
>fewer -0.11
>fifteen -0.14
>figure 0.22
>figures -0.22
>files -0.16
>filings 0.11
>fill -0.25
>films 0.13
>finance 0.11
>financed 0.15
>findings 0.19
>finish -0.11
>firm 0.15
>fish -0.18
>five -0.11
>fixed -0.11
>flatbed -0.12
>flexible -0.11
>floor 0.15
>flow -0.24
>follow -0.12
>food 0.21
>for 0.49
>foreign 0.25
>form -0.2
>fortnight 0.25
>four -0.18
>friday -0.14
>friends 0.13
>from 0.53
>fuel 0.21
>full -0.15
>full-time -0.11
>funders -0.11
>gas 0.12
>gdp -0.2
>get -0.1
>gifts 0.57
>girls 0.26
>given 0.18
>go 0.23
>goes -0.12
>good -0.14
>grade 0.3
>granted -0.17
>grants 0.55
>great -0.1
>greenhouses -0.13
>group -0.12
>groups 0.36
>grow -0.31
>growers 0.17
>guests 0.12
>guided 0.14
>guides 0.27
>h 0.26
>half 0.18
>hall -0.21
>hamlets 0.17
>handbook 0.15
>handed 0.16
>harbours -0.11
>has -0.32
>have -0.35
>having 0.5
>health -0.1
>hearings 0.17
>heating 0.42
>hectares 0.12
>help -0.16
>helpers 0.37
>highest -0.15
>highwood -0.14
>hold -0.26
>holdings -0.12
>holt 0.15
>homes 0.41
>hours -0.42
>house -0.17
>houses 0.26
>hubs -0.23
>hull 0.29
>hulls -0.12
>humanities 0.35
>idle -0.15
>if -0.16
>improvement 0.1
>in 0.32
>including 0.36
>increase 0.16
>incunabula -0.25
>indicators -0.14
>induction 0.18
>industry 0.19
>inside 0.1
>inspected -0.19
>inspection -0.11
>instead 0.5
>institute 0.13
>institutions -0.24
>intake 0.2
>internal -0.26
>interviews 0.1
>into -0.27
>islands 0.21
>iso 0.13
>issues 0.12
>it 0.11
>items 0.12
>january -0.15
>jobs 0.17
>joined -0.24
>joint 0.23
>journals 0.3
>judged 0.19
>july 0.17
>june 0.34
>just -0.23
>k 0.27
>keep 0.28
>keeps -0.2
>kept 0.13
>kids 0.31
>kilometres -0.11
>kits 0.1
>known -0.16
>kwh -0.11
>laboratories -0.1
>laboratory 0.4
>lack -0.16
>laid 0.45
>lamps 0.32
>land -0.13
>lanes 0.2
>largest -0.24
>lasers -0.19
>last -0.5
>lasting -0.18
>late -0.15
>later 0.23
>launched 0.1
>lay -0.15
>lead 0.33
>leaders -0.14
>leaflets 0.24
>leak -0.17
>learners 0.12
>leased -0.2
>least 0.1
>leave -0.28
>leavers 0.31
>lecturers 0.12
>lectures 0.18
>led 0.12
>left -0.12
>legal 0.2
>leith 0.53
>lent 0.28
>less 0.14
>lessons -0.12
>letters 0.36
>level 0.26
>levels -0.14
>libraries 0.15
>library -0.17
>licences 0.11
>lights 0.24
>like -0.18
>limit -0.17
>line 0.1
>list 0.31
>listed -0.36
>lit 0.41
>litre -0.11
>live -0.25
>lives -0.17
>living 0.12
>loans 0.24
>loaves -0.13
>local -0.1
>longer -0.11
>look -0.18
>looks -0.17
>looms 0.28
>lorries -0.18
>loses -0.13
>losses 0.13
>lost -0.33
>lower -0.18
>m 0.31
>machine 0.12
>made 0.17
>make -0.16
>management -0.27
>manuscripts -0.11
>map -0.19
>maps 0.17
>march 0.44
>market 0.14
>mathematics -0.11
>maths -0.2
>maximum 0.1
>mean -0.29
>means -0.21
>measure -0.13
>media 0.3
>median -0.11
>medicine 0.22
>meet -0.14
>meeting 0.32
>meetings 0.27
>meets -0.15
>member 0.28
>mend -0.2
>mended 0.36
>mia 0.15
>miles -0.3
>million 0.36
>missed -0.18
>mobile -0.26
>money -0.2
>monitoring 0.12
>monographs 0.12
>month 0.14
>monthly 0.21
>months 0.26
>moorings 0.16
>more 0.55
>most -0.23
>mostly -0.26
>museum -0.16
>must -0.36
>named 0.12
>names -0.26
>national 0.13
>nationally -0.12
>nautical -0.11
>nearest -0.27
>network -0.32
>new 0.26
>newsletters 0.12
>next 0.22
>nights -0.28
>no -0.12
>north 0.43
>northern 0.17
>not -0.26
>notes 0.17
>nothing -0.23
>nowhere -0.14
>number -0.12
>nurse -0.1
>nurses 0.32
>observation 0.12
>observatory 0.14
>oct 0.11
>of 0.29
>offer -0.12
>offered -0.13
>office -0.13
>officer -0.18
>officers 0.11
>offices -0.18
>officio -0.1
>old -0.15
>older 0.11
>on 0.4
>on-call 0.1
>once 0.36
>one 0.12
>ones 0.39
>online 0.34
>open -0.1
>opened 0.23
>opens 0.12
>or 0.18
>order -0.12
>ordinary -0.1
>other 0.14
>our -0.12
>ours -0.24
>ourselves -0.16
>outside 0.32
>outstanding -0.11
>over 0.22
>overdue -0.19
>overnight -0.13
>own 0.16
>owner -0.27
>pages 0.33
>paid -0.39
>paint -0.15
>pair 0.21
>pairs 0.32
>pandemic -0.16
>panel -0.14
>panels 0.22
>paper -0.22
>papers 0.33
>parishes 0.11
>park -0.35
>parking -0.18
>parks 0.34
>parliament -0.13
>parliamentary 0.2
>part 0.18
>part-time -0.14
>participants 0.11
>partner 0.21
>partners -0.18
>parts -0.11
>pass -0.14
>passed 0.3
>passengers 0.2
>past -0.13
>patents 0.21
>patients -0.12
>patrols 0.19
>paved 0.48
>pay -0.35
>payroll -0.16
>pays -0.31
>peer-reviewed 0.14
>people -0.12
>per 0.37
>percent 0.16
>percentage -0.17
>period 0.34
>person 0.1
>personnel 0.16
>persons -0.17
>phd 0.14
>pilot 0.19
>pilots 0.17
>places 0.13
>plan -0.47
>planned 0.33
>plans -0.25
>plant 0.19
>planted -0.16
>plants -0.24
>plots 0.26
>plus -0.31
>pm -0.5
>point -0.2
>policing -0.15
>policy 0.14
>ponds 0.24
>poorest 0.13
>ports 0.17
>possible -0.17
>post 0.11
>postdoctoral 0.1
>posts 0.26
>pound -0.15
>present 0.11
>presented 0.22
>presidents 0.16
>previous -0.17
>price 0.14
>print 0.23
>printed -0.25
>priority 0.14
>private -0.19
>prizes 0.19
>production -0.36
>professors -0.1
>proposals 0.15
>provinces 0.17
>public -0.12
>publication 0.13
>publishes 0.12
>pump -0.15
>pupils 0.26
>purchase 0.17
>purpose -0.12
>qualify -0.18
>quarter 0.15
>rains 0.18
>raise -0.2
>raised -0.16
>ranks -0.18
>rate 0.31
>rated 0.17
>rates -0.15
>reach -0.22
>reached -0.13
>read -0.26
>readers -0.12
>ready -0.12
>receive 0.12
>recorded 0.13
>records -0.21
>recruited -0.12
>reduced -0.12
>regular 0.16
>relative 0.21
>relaxed 0.16
>released 0.19
>releases 0.15
>remain -0.19
>rent -0.13
>repair -0.16
>repairs 0.25
>reported -0.11
>reports 0.24
>repository -0.24
>rescue -0.15
>research -0.17
>researchers -0.22
>reserved 0.14
>reserves -0.38
>resident -0.27
>residential 0.22
>resolved 0.24
>respondents -0.36
>retired -0.15
>return -0.21
>returns -0.1
>review -0.15
>rewritten 0.14
>right -0.15
>rise -0.16
>river 0.36
>roads 0.15
>roll -0.14
>roofs 0.25
>rooms 0.57
>round -0.11
>rounds 0.17
>rover -0.25
>rowers 0.2
>rules 0.12
>run 0.16
>runs 0.12
>rural 0.15
>s -0.13
>said -0.25
>sails -0.17
>sales 0.11
>sampled 0.11
>samples 0.11
>satisfied 0.16
>savings -0.16
>say -0.11
>scale 0.2
>scheduled 0.16
>scheme 0.23
>schools 0.46
>science -0.11
>scientists -0.16
>scripts -0.25
>sea 0.2
>seasons -0.14
>second 0.14
>secretariat -0.16
>section -0.26
>sector -0.14
>seen -0.23
>seminars -0.1
>send -0.1
>senior -0.14
>series 0.1
>service -0.23
>session -0.11
>set 0.24
>seven -0.25
>sew -0.12
>shall -0.27
>share -0.3
>sheets -0.13
>shifts -0.32
>shop 0.19
>shops -0.2
>shrink -0.13
>signs -0.19
>since -0.28
>single 0.28
>sit -0.18
>site 0.12
>sites 0.28
>skippers 0.2
>so -0.44
>social 0.16
>societies -0.21
>soil -0.2
>sold -0.23
>some -0.26
>south 0.18
>spaces -0.18
>spain 0.15
>speak -0.31
>species 0.25
>specimens 0.37
>spend -0.24
>spending -0.16
>spin-outs 0.21
>sponsors 0.17
>spread 0.18
>spring 0.12
>square -0.24
>st -0.23
>staff -0.27
>stages 0.13
>stand -0.33
>stands 0.33
>stars -0.1
>starting 0.23
>starts -0.1
>state -0.21
>states -0.11
>station -0.18
>stations 0.11
>stay -0.34
>stewards 0.1
>still -0.35
>stipend 0.2
>stood -0.3
>stops 0.31
>store 0.22
>streams 0.17
>street 0.23
>student 0.27
>students 0.22
>studies 0.23
>studs 0.1
>study 0.21
>subject 0.16
>submit -0.17
>submitted -0.25
>sum 0.11
>sundays -0.16
>support -0.11
>supported -0.11
>surveyed -0.13
>take 0.26
>taken 0.14
>talks 0.29
>target -0.57
>teach -0.18
>teacher 0.23
>teaching 0.2
>team 0.12
>technicians -0.18
>teenagers 0.1
>tender -0.16
>tenth -0.18
>tents 0.14
>term 0.44
>terms -0.15
>th -0.41
>that 0.17
>the 0.14
>them 0.42
>there -0.12
>these 0.21
>they -0.17
>things -0.28
>thirty 0.12
>this 0.2
>thousand -0.11
>three -0.11
>three-year -0.1
>throughout 0.15
>thursday -0.1
>ticket 0.43
>time -0.14
>times -0.4
>titles -0.18
>tonnes 0.11
>too -0.25
>total 0.49
>towers 0.1
>town 0.21
>towns -0.29
>tractor -0.16
>traders 0.19
>trainee 0.14
>trainees 0.19
>training 0.41
>trains 0.36
>transects 0.16
>transferred 0.13
>travel 0.12
>trees -0.1
>trips -0.12
>trustee -0.14
>trustees -0.21
>tutors 0.13
>twelve -0.1
>twenty -0.11
>two -0.12
>type 0.25
>under 0.31
>unions -0.16
>universities 0.26
>university -0.24
>until 0.13
>up 0.13
>upper 0.13
>used 0.1
>valley 0.1
>value -0.13
>van -0.24
>vaults -0.14
>venues 0.12
>vietnam 0.23
>views 0.15
>villages 0.6
>visit -0.27
>visited 0.17
>visits -0.13
>volume 0.13
>volumes -0.21
>volunteers -0.26
>votes -0.31
>wait 0.23
>walks 0.24
>want -0.14
>war -0.13
>wardens -0.35
>wards -0.29
>was -0.16
>water 0.1
>we -0.19
>weather 0.21
>weekday 0.19
>weekdays -0.23
>weeks -0.14
>weirs 0.19
>welcome -0.1
>wells 0.23
>were -0.24
>wet -0.14
>when 0.19
>where 0.81
>which 0.58
>whose 0.3
>will -0.34
>win 0.18
>windows -0.14
>with 0.5
>within 0.44
>without -0.34
>women 0.13
>won -0.2
>work -0.27
>worker -0.12
>workers -0.21
>working 0.27
>workload 0.12
>works 0.32
>workshop 0.23
>workshops 0.24
>world -0.1
>would -0.16
>write -0.11
>writing -0.15
>wrong -0.12
>yard 0.39
>year 0.36
>year's 0.13
>years -0.43
>yet -0.27
>young 0.18
>£ 0.1
after a promise 0.41
ahead 0 -0.45
ahead 1 -0.19
ahead 2 0.17
ahead 3 0.54
back 0 0.61
back 1 0.33
back 3 -0.41
back 4 -0.56
bullet 0.75
in a bracket -0.83
is approx -0.77
is eq -0.31
is gt -0.86
is gte 0.92
is lt -0.33
is lte 1.38
kind count -0.61
kind duration -0.65
kind frequency 0.8
kind growth 0.2
kind money 0.14
kind percent 0.16
l #n 0.32
l #year 0.82
l % 0.31
l ) -0.18
l absence 0.12
l absorb -0.19
l across -0.1
l add 0.6
l admit 0.13
l after -0.26
l against -0.28
l aged -0.31
l an 0.16
l another 0.22
l answer 0.19
l anything -0.16
l appoint 0.14
l april -0.11
l are -0.54
l as -0.18
l aside 0.11
l attract 0.3
l average -0.11
l averaged -0.13
l averages -0.1
l averaging 0.16
l award 0.2
l back 0.12
l bakes -0.13
l baseline -0.14
l because -0.21
l beds -0.1
l between 0.13
l bring 0.34
l brought 0.28
l build 0.1
l building -0.11
l built -0.11
l buy 0.33
l by 0.43
l carries 0.24
l catalogue 0.13
l category -0.15
l charged -0.12
l check 0.1
l children -0.24
l close 0.23
l committee 0.18
l complete 0.26
l comprises -0.12
l costs -0.24
l covered -0.21
l covering 0.16
l covers -0.18
l currently -0.27
l days 0.31
l digitise 0.3
l do -0.21
l draw 0.19
l draws -0.18
l drew -0.12
l drill 0.24
l earn 0.13
l earning -0.25
l elect 0.21
l employs -0.15
l enrol 0.29
l every -0.58
l expect 0.46
l fairs 0.13
l fees 0.19
l field -0.41
l file 0.18
l fill 0.28
l first 0.12
l for 0.45
l from -1.25
l fund 0.31
l further 0.38
l gave -0.15
l get 0.19
l gets 0.2
l gifts 0.22
l give 0.26
l given 0.17
l gives 0.15
l giving -0.14
l grade -0.28
l grants 0.1
l has -0.32
l have 0.11
l help 0.16
l hire 0.22
l host 0.23
l hosts 0.23
l houses -0.1
l hull 0.23
l include -0.23
l including 0.4
l indicator -0.16
l inspect 0.32
l install 0.26
l into 0.13
l invite 0.12
l is -0.55
l issue 0.21
l its -0.48
l june 0.18
l just -0.17
l keep 0.12
l kept 0.23
l lasting 0.24
l left -0.1
l lend 0.1
l level -0.31
l loses -0.2
l make 0.36
l makes 0.15
l may -0.11
l meeting 0.12
l meets 0.34
l mend 0.25
l minutes -0.16
l month -0.13
l months -0.2
l must 0.5
l need 0.25
l needs -0.1
l next -0.28
l no -0.21
l now -0.45
l number -0.35
l objective -0.11
l occupies -0.17
l of 0.23
l offer 0.19
l offered 0.26
l on 0.33
l only -0.55
l open 0.3
l our -1.17
l out 0.65
l over -0.25
l page -0.12
l paid 0.15
l panel 0.16
l pay -0.29
l per -0.78
l phase -0.17
l place 0.16
l plan 0.1
l plant 0.69
l present -0.37
l print 0.19
l promise 0.26
l promised -0.12
l publish 0.24
l raise 0.2
l rate 0.19
l rated -0.25
l reach 0.58
l reached -0.18
l reaches 0.33
l receive 0.19
l received -0.13
l receives 0.18
l recruit 0.28
l remain 0.1
l replaced 0.18
l report 0.1
l restore 0.1
l room -0.19
l route -0.14
l rule -0.15
l run 0.43
l runs -0.12
l sat -0.25
l save 0.18
l seats -0.18
l section -0.19
l sees 0.17
l sell 0.2
l send 0.28
l sends 0.18
l serves 0.13
l share -0.12
l should 0.2
l sign 0.26
l slide -0.33
l spends -0.21
l spent -0.12
l stage -0.12
l stand -0.1
l stay 0.33
l stewards 0.18
l submit 0.18
l sun -0.17
l support 0.19
l supports 0.1
l take -0.13
l takes 0.14
l target 0.31
l that 0.61
l the -2
l their -0.32
l them 0.11
l to 1.34
l took -0.17
l top -0.46
l train 0.58
l trains 0.31
l travel -0.1
l under- -0.11
l up -0.3
l us -0.3
l version -0.29
l visit 0.32
l wait -0.15
l want 0.28
l wards -0.12
l was -0.73
l welcome 0.24
l were -0.31
l where -0.23
l which 0.7
l whom 0.24
l will 0.14
l win 0.31
l within -1.19
l work 0.27
l worth -0.17
l write 0.13
l year -0.77
nothing before 0.26
r #n -0.92
r #year -0.19
r ( -0.23
r ) -0.46
r : -0.74
r a 0.22
r academics -0.11
r adults -0.13
r after -0.14
r already -0.23
r an -0.19
r and -0.35
r are -0.13
r as 0.25
r at -0.23
r awards 0.14
r barns 0.1
r bed -0.22
r before -0.19
r behind -0.19
r between -0.27
r bids 0.44
r branches 0.17
r bridges 0.11
r buoys 0.26
r bursaries 0.14
r by 0.38
r calls -0.46
r came -0.23
r care -0.17
r chairs -0.1
r classes 0.2
r clerks -0.1
r clinics 0.2
r community 0.27
r concerts 0.14
r contracts 0.12
r counts -0.12
r course -0.37
r cruises 0.11
r dates -0.28
r degrees -0.27
r delegates 0.1
r departments -0.38
r depots -0.12
r during -0.12
r each -0.14
r early-career 0.1
r employees -0.21
r evening 0.2
r evenings 0.1
r events 0.14
r every 0.16
r expenditure 0.11
r fellowships 0.25
r fewer -0.13
r films 0.13
r financed 0.13
r findings 0.14
r fire 0.11
r free 0.14
r from 0.62
r full -0.25
r gifts 0.11
r go -0.14
r goes 0.16
r growers 0.16
r guests 0.24
r guides 0.21
r halls -0.2
r hamlets 0.15
r has -0.21
r have -0.31
r helpers 0.37
r in -0.14
r internal -0.12
r is -0.2
r issues 0.17
r jobs 0.19
r lamps -0.32
r languages 0.21
r last -0.74
r later -0.11
r leaflets 0.18
r letters 0.12
r libraries 0.15
r loaves -0.13
r lower 0.11
r m -0.14
r maps 0.29
r may -0.13
r means -0.11
r meetings 0.31
r moorings 0.2
r more 0.6
r mostly -0.21
r names -0.13
r new 0.81
r now -0.44
r nurses 0.24
r of 0.11
r old -0.28
r on 0.27
r on-call 0.13
r open 0.24
r or -0.23
r other 0.23
r out 0.52
r over 0.14
r pairs 0.13
r papers 0.25
r participants 0.17
r partners -0.1
r passengers 0.2
r patents 0.13
r peer-reviewed 0.14
r people -0.43
r per -0.29
r persons -0.13
r pilot 0.2
r pilots 0.15
r places 0.18
r pm -0.35
r points 0.11
r policy 0.15
r ponds 0.24
r poorest -0.15
r proposals 0.13
r public 0.12
r pupils 0.42
r q 0.14
r recruits 0.12
r relative 0.21
r research 0.21
r researchers -0.13
r residents -0.15
r room -0.18
r rounds 0.13
r s -0.24
r sessions 0.13
r sites 0.17
r slides 0.14
r so -0.1
r spaces -0.11
r st -0.18
r staff -0.13
r stalls 0.15
r stops 0.12
r student 0.14
r students 0.49
r subscribers -0.18
r talks 0.34
r teams 0.1
r technicians -0.14
r th -0.52
r that -0.12
r the -0.45
r things -0.16
r this 0.64
r to -0.32
r today -0.16
r trainees 0.12
r trees -0.18
r tutors 0.13
r two -0.15
r under -0.12
r vans -0.19
r venues 0.11
r views 0.18
r villages 0.22
r visitors 0.23
r visits -0.23
r volumes -0.15
r volunteers -0.19
r votes -0.17
r walks 0.15
r wards -0.38
r was 0.35
r water 0.19
r weather 0.14
r wells 0.19
r were -0.18
r what -0.19
r will -0.37
r with -0.3
r women -0.45
r working 0.11
r workshops 0.11
r year -0.37
sentence is -0.49
sentence will 0.68
spelled 0.37
words 0 0.55
words 1 0.26
words 2 -0.43
words 3 -0.29
words 4 -0.2
words 5 0.15
~$ -0.14
~% -0.39
~( 0.61
~) 0.3
~a 0.16
~about -0.26
~abroad 0.25
~absenc -0.14
~absorb -0.32
~abstention -0.18
~academy -0.17
~academy's -0.1
~accept -0.1
~accident -0.12
~accord -0.42
~account -0.65
~accredit 0.11
~acknowledg 0.23
~acr -0.11
~acros 0.1
~act -0.27
~action -0.23
~add 0.22
~addition 0.21
~adequat -0.16
~administrativ 0.14
~admission -0.47
~admit 0.37
~admitt -0.13
~adopt 0.2
~adult -0.17
~advic -0.1
~after-school 0.15
~afternoon 0.36
~again -0.1
~against -0.13
~age -0.35
~aged 0.17
~ago -0.34
~agre 0.62
~aim 0.43
~aims 0.2
~air -0.31
~alarm -0.3
~all 0.15
~allowanc -0.13
~along 0.49
~already -0.35
~alumni -0.14
~am -0.25
~ambition 0.22
~ambulanc -0.1
~among 0.28
~an -0.11
~analyst -0.39
~and 0.2
~anew 0.31
~animal 0.1
~annex -0.26
~annoy 0.12
~annual -0.63
~annually 0.16
~answer 0.48
~any -0.52
~anyon -0.48
~anyth -0.16
~apiec 0.17
~appear 0.25
~applianc -0.22
~applicant -0.47
~apply -0.3
~appoint 0.1
~approv 0.22
~are 0.24
~area -0.2
~around -0.27
~array -0.24
~arrear 0.2
~arriv -0.19
~as -0.29
~ash 0.1
~asid 0.15
~assembly 0.25
~assistant -0.23
~assum -0.15
~attendanc -0.11
~audienc 0.15
~audit 0.16
~authority 0.36
~autumn 0.19
~availabl 0.18
~averag -0.16
~await -0.26
~award 0.47
~b -0.23
~back 0.15
~bad 0.25
~badg -0.27
~bak -0.13
~bakery -0.13
~balloon -0.13
~band -0.33
~bangor 0.15
~bank -0.18
~bar -0.15
~barely -0.31
~bas -0.15
~base -0.11
~baselin 0.31
~bays -0.22
~be 0.31
~beam 0.23
~bean 0.4
~bear -0.18
~becaus -0.2
~becom 0.24
~beds -0.31
~been -0.12
~bees 0.15
~befor -0.13
~began -0.17
~begin 0.47
~begun 0.1
~behind -0.38
~belong -0.11
~below -0.16
~bench -0.17
~berth -0.17
~better 0.14
~between -0.36
~bids -0.13
~bill -0.13
~billion -0.1
~bin 0.12
~biosafety -0.2
~birth -0.19
~bluebird -0.12
~board 0.17
~boat 0.19
~body -0.17
~book 0.11
~booking 0.22
~borehol 0.15
~borough -0.26
~borrow -0.12
~bought -0.16
~box -0.1
~branch 0.19
~bre 0.12
~breeder 0.1
~bridg 0.29
~brief 0.28
~bring 0.5
~broadcast -0.19
~brochur -0.14
~brought -0.26
~brown 0.15
~bst -0.14
~budget 0.57
~build 0.25
~building -0.14
~built -0.3
~buoy 0.36
~burglary 0.18
~burn -0.38
~bursary 0.43
~burst -0.27
~bus -0.35
~busines -0.16
~but -0.43
~buy 0.23
~by 0.33
~by-law -0.1
~c -0.38
~cabinet 0.11
~calibration 0.2
~calorimetry 0.11
~came -0.91
~camp 0.33
~campaign 0.4
~campu -0.13
~can -0.19
~cancellation 0.17
~candidat -0.14
~cannot -0.2
~car -0.16
~carbon -0.11
~card -0.53
~cardiff 0.15
~care -0.22
~career 0.18
~carer 0.11
~caretaker -0.14
~carry 0.13
~case 0.32
~caseload -0.19
~casualty -0.11
~catalogu 0.18
~catchment -0.14
~category -0.24
~caught 0.19
~ceil 0.13
~cell 0.19
~censu -0.25
~cent -0.41
~centimetr -0.22
~centr -0.24
~century -0.18
~certificat 0.36
~chair -0.1
~chang -0.13
~channel 0.11
~chapter 0.17
~charg -0.24
~charity -0.29
~check 0.28
~chemistry -0.17
~chiefly -0.12
~child -0.14
~children -0.32
~chlorinat -0.23
~choir 0.33
~church -0.23
~cit -0.11
~city -0.11
~clerk -0.18
~client -0.13
~cliff 0.13
~climb 0.11
~clinic 0.33
~clinical -0.22
~cluster -0.14
~co-author -0.1
~co-operativ -0.1
~coach 0.27
~code 0.15
~coherenc 0.38
~cohort -0.16
~colleagu -0.21
~collect 0.14
~colour -0.19
~com 0.13
~come -0.18
~commission -0.19
~commit 0.28
~committ 0.15
~committe 0.12
~compar 0.19
~comparabl -0.19
~competitiv -0.24
~competitor -0.25
~complain -0.19
~complaint 0.26
~completion 0.18
~compost 0.25
~compris -0.14
~concern -0.21
~condition -0.13
~conferenc 0.34
~congres 0.11
~connect 0.14
~consult -0.13
~consultant -0.1
~consultation -0.1
~contact 0.27
~contain -0.18
~contract -0.2
~contribution -0.17
~control -0.25
~conven 0.35
~copy -0.26
~cork 0.62
~cost -0.2
~could -0.37
~council's 0.21
~councillor -0.18
~counsell 0.1
~county -0.12
~county's -0.32
~courier 0.1
~cours 0.85
~cover -0.34
~crat -0.17
~creat 0.48
~crept -0.28
~crew -0.21
~cror 0.22
~cruis 0.12
~cubic -0.14
~cupboard -0.19
~current -0.17
~cut -0.15
~cycl 0.29
~cyclist -0.12
~daily -0.16
~dam -0.13
~dams 0.15
~dat -0.47
~data -0.1
~databas -0.11
~date -0.24
~days 0.11
~deal 0.14
~dean -0.29
~death 0.12
~decad -0.2
~decision -0.38
~deeper -0.2
~defend 0.1
~deficit -0.5
~degre -0.53
~delegation 0.11
~delivery -0.12
~demand -0.45
~demonstration 0.12
~denmark -0.3
~department -0.33
~departur 0.16
~deploy 0.14
~depot -0.1
~desk 0.13
~determin 0.13
~development -0.13
~did -0.1
~died -0.15
~diesel -0.21
~digitis 0.37
~dino -0.1
~director -0.26
~disagre -0.15
~disclosur 0.15
~dispensary -0.12
~distribut 0.22
~division -0.2
~dock -0.12
~dockland -0.14
~doctoral 0.37
~doctorat -0.17
~does -0.25
~done -0.17
~donor 0.21
~doom 0.1
~draft 0.13
~draw -0.12
~drew -0.13
~drill 0.41
~driver -0.1
~drop -0.12
~drop-in 0.1
~dropp -0.27
~drought -0.18
~dry -0.23
~dub 0.2
~due -0.24
~duplicat 0.25
~duration -0.12
~e-journal -0.25
~each 0.74
~earlier -0.26
~early -0.17
~early-career 0.33
~earmark 0.25
~earn -0.22
~earthquak -0.1
~easter 0.12
~eel 0.19
~eighteen -0.14
~elect -0.18
~electric 0.13
~electricity -0.24
~electronic 0.49
~eligibl -0.52
~else -0.14
~elver 0.19
~emission 0.24
~employ -0.39
~employe -0.45
~employer 0.1
~empty -0.22
~en -0.25
~end 0.19
~endowment -0.23
~engin -0.25
~engineer 0.11
~english -0.26
~enjoy 0.12
~enquiry -0.37
~enrol 0.11
~enrolment -0.23
~ensur 0.37
~entitl -0.24
~equal -0.16
~equip 0.14
~equivalent -0.13
~escalat -0.11
~establish 0.1
~estimat -0.25
~ethical -0.26
~eu -0.13
~eur -0.19
~euro -0.25
~european -0.11
~evening 0.56
~event 0.1
~every -0.14
~everyon 0.15
~ex -0.1
~examination -0.12
~examiner -0.18
~exclud -0.1
~executiv -0.14
~exhibit 0.25
~exhibition 0.15
~exist -0.21
~expect 0.54
~expenditur 0.13
~experienc -0.11
~expir -0.23
~ext -0.13
~extend 0.29
~extension -0.11
~external 0.15
~fabricat 0.23
~factor -0.17
~faculty 0.14
~fail -0.16
~fair 0.28
~fallen -0.11
~far -0.12
~farm -0.16
~farmer 0.37
~february 0.22
~federal -0.19
~fees 0.41
~feet -0.13
~fell -0.21
~fellowship 0.23
~felt -0.13
~ferry -0.33
~festival 0.28
~fewer -0.27
~fieldwork 0.2
~figur -0.31
~filing 0.15
~fill 0.28
~film 0.7
~final -0.11
~financ 0.59
~financial 0.11
~find 0.26
~finding 0.12
~finland -0.1
~fir -0.17
~fire -0.11
~firefighter -0.1
~fiscal -0.12
~fish -0.22
~fitt -0.14
~five -0.34
~fix -0.26
~flash -0.11
~flatb -0.16
~fleet 0.14
~flexibl -0.11
~flood -0.3
~floor 0.3
~flow -0.26
~focu -0.11
~footprint -0.17
~for 0.31
~forecast -0.15
~form -0.25
~former -0.1
~fortnight 0.26
~forum 0.22
~forward 0.21
~found -0.49
~four -0.32
~four-year 0.1
~fourteen -0.21
~fourth -0.2
~framework -0.22
~free 0.27
~freezer -0.37
~fri -0.2
~friday -0.28
~friend 0.24
~from 0.1
~fte -0.27
~fuel 0.34
~full -0.29
~full-tim -0.36
~fume -0.3
~fund 0.36
~further 0.29
~gala 0.26
~gallery 0.13
~gam 0.17
~gather 0.16
~gaug 0.14
~gave -0.34
~gdp -0.28
~germany -0.14
~gets 0.23
~ghana 0.18
~gift 0.62
~girl 0.32
~giv 0.2
~give 0.32
~given 0.36
~glas -0.14
~glossary 0.14
~go 0.47
~goal 0.56
~goes 0.57
~going 0.33
~gold -0.34
~gone -0.2
~good -0.15
~governor's 0.14
~graduation 0.34
~grant 0.46
~grante 0.16
~great -0.13
~green -0.19
~greenhous -0.22
~grew -0.17
~grow 0.14
~grower 0.15
~growth 0.21
~guarante 0.13
~guest 0.44
~guid 0.62
~guild 0.2
~h 0.34
~ha 0.18
~hackathon 0.1
~had -0.56
~haldi 0.1
~half 0.1
~hall -0.16
~hand 0.27
~handbook 0.27
~handl -0.3
~hard -0.26
~harland 0.1
~harvest -0.1
~have -0.28
~head -0.12
~health -0.16
~heat 0.37
~heavy -0.11
~held -0.2
~help 0.25
~helper 0.35
~helplin -0.17
~here -0.38
~highest -0.15
~highwood -0.14
~hir -0.11
~hire 0.41
~hold 0.16
~holder -0.41
~holding -0.18
~hollin -0.12
~holt 0.15
~hom 0.27
~home -0.25
~homelessnes -0.1
~hood -0.12
~hope 0.13
~horizon -0.15
~hospital -0.11
~hospital's 0.21
~host 0.27
~hour -0.24
~hous -0.23
~household -0.13
~hover -0.2
~hubs -0.19
~hull 0.5
~humanity 0.37
~hydrogen 0.13
~idle -0.15
~if -0.6
~imag 0.11
~improv 0.21
~improvement 0.15
~in -0.22
~incident -0.14
~includ 0.41
~increas 0.67
~incunabula -0.25
~indicator -0.51
~induction 0.11
~industry 0.17
~inflation -0.36
~inherit -0.11
~injury -0.12
~inspection -0.23
~inspector -0.2
~install 0.41
~instead -0.21
~institut 0.1
~institution -0.24
~insulat 0.1
~intak 0.23
~intend 0.29
~interest -0.27
~internal -0.34
~interval -0.18
~interview 0.11
~introduc 0.22
~invention 0.11
~invest 0.21
~investment -0.23
~invit 0.72
~invoic 0.11
~ireland -0.11
~is 0.4
~issu 0.24
~item -0.25
~itself 0.33
~joint 0.27
~journal's 0.11
~judg -0.14
~july 0.25
~june 0.54
~jury -0.11
~just -0.43
~k 0.32
~keep 0.46
~keeper 0.12
~kept 0.32
~kids 0.22
~kilometr -0.18
~kind -0.11
~kit 0.12
~kitchen -0.12
~km 0.11
~know -0.16
~known -0.2
~kr -0.16
~ksh 0.12
~kw -0.1
~lab 0.18
~laboratory 0.14
~labs -0.1
~lack -0.22
~ladder 0.16
~laid 0.34
~lake -0.12
~lamp 0.51
~lan 0.32
~landfill -0.37
~lane -0.11
~largest -0.31
~laser -0.1
~last -0.23
~late -0.17
~later 0.19
~latest 0.12
~launch 0.28
~law -0.13
~lay 0.2
~lead 0.1
~leader -0.2
~leaflet 0.45
~leakag -0.13
~learner 0.1
~leas -0.23
~leav -0.27
~leaver 0.16
~lectur 0.5
~lecturer 0.1
~ledger 0.1
~left -0.32
~legal 0.14
~leith 0.69
~length 0.28
~lent 0.22
~less 0.15
~lesson 0.17
~let -0.1
~level -0.3
~liability -0.35
~library 0.19
~licenc -0.12
~licens 0.18
~life 0.1
~lift 0.17
~lighthous -0.1
~lim 0.16
~limit -0.22
~line 0.33
~list -0.2
~lit 0.41
~littl -0.13
~liv -0.51
~live -0.48
~loan 0.45
~loav -0.13
~local -0.17
~loft 0.16
~lone -0.11
~long -0.24
~longer -0.11
~look -0.24
~loom 0.28
~lorry -0.1
~los -0.26
~loss 0.14
~lost -0.44
~lower -0.23
~lunch -0.11
~m 0.2
~machin 0.12
~made 0.13
~maintain 0.1
~maiz 0.35
~major -0.21
~malaria -0.12
~manag -0.25
~manuscript -0.16
~map -0.11
~mapp -0.19
~march 0.2
~mark -0.25
~market 0.26
~match 0.24
~material 0.42
~maternity 0.1
~math -0.28
~mathematic -0.14
~max 0.11
~maximum 0.26
~measur -0.14
~medal 0.12
~media 0.48
~median -0.17
~medicin 0.26
~medium -0.11
~meet 0.21
~meeting 0.44
~member -0.33
~membership -0.11
~mend 0.28
~merger -0.13
~met -0.12
~meter -0.1
~metr -0.13
~metric -0.17
~mia 0.15
~michaelma -0.24
~midwiv 0.41
~mil -0.46
~mile -0.11
~mileston -0.12
~milk -0.12
~mill -0.43
~million 0.36
~minimum -0.16
~minister -0.14
~minut -0.29
~miss -0.7
~mission 0.24
~mobil -0.25
~money -0.16
~monitor 0.14
~monograph 0.12
~monthly 0.35
~mooring 0.11
~more 0.2
~most -0.17
~mostly -0.29
~motion -0.2
~mount 0.17
~mov -0.18
~ms -0.16
~msc 0.25
~much -0.13
~multicenter 0.11
~museum 0.17
~must -0.65
~mycology 0.1
~n -0.13
~narrator 0.2
~national -0.12
~nationally -0.43
~nautical -0.11
~nearest -0.49
~need -0.25
~neighbour -0.28
~net -0.1
~network -0.33
~new 0.48
~newcomer 0.12
~next 0.45
~night -0.17
~nine-tenth -0.21
~ninety -0.2
~no -0.33
~nobody -0.1
~node -0.11
~nominat -0.12
~normal -0.18
~normally -0.13
~north 0.61
~nos -0.17
~not -0.11
~noth -0.18
~notic -0.17
~now -0.16
~nowher -0.19
~number -0.13
~nurs -0.1
~nursery 0.14
~oaks 0.13
~oars 0.1
~object -0.18
~observatory 0.15
~obtain -0.1
~occupy -0.29
~oct 0.13
~offer 0.17
~offic -0.42
~officer -0.21
~official -0.1
~officio -0.1
~ofst -0.1
~often 0.15
~oil -0.12
~old -0.27
~older 0.34
~oldest -0.17
~on -0.3
~one-tim 0.15
~ones 0.39
~onlin 0.5
~only -0.33
~onward 0.14
~open 0.21
~operat -0.27
~or -0.11
~orchard 0.11
~order -0.13
~ordinary -0.1
~organis 0.11
~organization -0.12
~other -0.1
~ought 0.16
~our -0.38
~ours -0.46
~ourselv -0.15
~out -0.4
~outer -0.1
~outly 0.18
~outpatient -0.12
~output -0.13
~outsid 0.33
~outstand -0.11
~over 0.26
~over- 0.11
~overdu -0.14
~overhead -0.14
~overnight -0.14
~overspend 0.13
~oversubscrib -0.12
~own 0.34
~owner -0.33
~owns -0.14
~packag -0.15
~pag 0.43
~page -0.23
~paid -0.4
~painting 0.13
~pair 0.53
~pandemic -0.18
~panel 0.15
~paper 0.22
~parish 0.2
~parliamentary 0.2
~part-tim -0.15
~participant 0.21
~partner 0.22
~partnership 0.51
~party -0.32
~past -0.18
~patent 0.18
~patient -0.13
~patrol 0.3
~pav 0.48
~pay -0.1
~payroll -0.28
~pays -0.32
~peak -0.43
~peat 0.27
~peer -0.31
~peer-review 0.24
~peopl -0.46
~per 0.17
~percentag -0.24
~perhap -0.14
~period 0.48
~permission -0.19
~permit -0.36
~person -0.17
~personnel 0.45
~phas -0.12
~phd 0.11
~phonic -0.12
~phosphat 0.29
~pier 0.3
~pilot 0.69
~pip 0.27
~plac 0.77
~placement 0.34
~plan 0.22
~plann 0.59
~plant 0.34
~playground -0.12
~pledg 0.24
~plot 0.23
~pm -0.47
~polic -0.22
~policy 0.33
~poll 0.13
~pond 0.25
~poorest 0.23
~population -0.44
~portal -0.22
~possibl -0.17
~post 0.37
~postag -0.17
~postdoctoral 0.13
~potter 0.17
~power 0.27
~practic -0.12
~premis -0.19
~premium -0.12
~present -0.18
~prevention -0.1
~previou -0.37
~pric -0.32
~print 0.43
~prisoner 0.11
~privat -0.2
~priz 0.31
~procurement 0.11
~produc 0.12
~production -0.36
~professor -0.16
~program 0.19
~programm 0.24
~projection -0.18
~propagat 0.11
~proportion 0.26
~propos 0.3
~proposal 0.12
~protocol 0.18
~public -0.15
~publication 0.27
~publish 0.46
~pump -0.33
~pune 0.24
~pupil 0.17
~purchas 0.17
~purpos -0.43
~q 0.1
~quadrat -0.1
~qualify -0.27
~quorum -0.34
~r -0.15
~rais 0.28
~ramp 0.17
~ran -0.63
~rang -0.17
~ranger 0.39
~rat -0.26
~rate 0.17
~ratio -0.16
~re-slat -0.11
~reach 0.22
~reader -0.21
~reading 0.1
~receiv 0.29
~reception -0.1
~reckon -0.13
~record -0.27
~recover 0.14
~recruit 0.42
~recruitment -0.18
~recycl 0.26
~red -0.13
~redesign -0.12
~reduc 0.21
~referenc 0.1
~refus -0.24
~region -0.24
~region's -0.17
~regional 0.14
~register -0.2
~regular 0.16
~regulator -0.14
~reject -0.13
~relativ 0.18
~relax 0.18
~releas 0.36
~remain -0.1
~remainder 0.17
~remember -0.11
~remov 0.28
~renew 0.1
~rent -0.34
~reopen 0.42
~repair 0.2
~repeat -0.18
~repository -0.52
~represent 0.11
~request -0.16
~requir -0.37
~rescu -0.16
~research 0.36
~researcher -0.25
~reservoir -0.1
~resident -0.59
~resolv 0.27
~resourc 0.32
~respondent -0.36
~respons 0.26
~responsibl -0.16
~rest 0.12
~restor 0.52
~result -0.13
~rev -0.11
~review 0.2
~revis 0.19
~rewritten 0.14
~right -0.15
~ring -0.31
~ris 0.15
~risen -0.2
~risk -0.22
~river 0.3
~rmb 0.3
~roll -0.13
~roof 0.26
~rope 0.14
~rose -0.29
~roughly -0.2
~rout -0.32
~rover -0.25
~rower 0.14
~ruby -0.11
~rule -0.22
~run 0.12
~rural -0.21
~s -0.23
~said -0.25
~sail 0.18
~same -0.25
~sat -0.2
~satisfy 0.16
~save 0.22
~says -0.3
~scal -0.12
~scan -0.11
~scar -0.12
~schedul 0.26
~schem 0.27
~school 0.2
~scienc 0.64
~scientist -0.34
~scop -0.17
~scor -0.29
~script -0.33
~seat -0.15
~second-highest -0.1
~secondary -0.23
~secretary -0.16
~section -0.58
~sector -0.32
~secur 0.18
~see 0.22
~seed 0.25
~seek 0.31
~sees 0.13
~seminar -0.12
~senat 0.29
~send 0.54
~sent -0.18
~september 0.24
~seriou -0.2
~serv -0.53
~servic -0.22
~sery 0.31
~session -0.16
~set 0.31
~sets -0.13
~settl 0.17
~seven -0.19
~sew -0.18
~shall 0.45
~shar -0.26
~shed 0.17
~sheep -0.17
~sheet -0.34
~shelter -0.12
~shift -0.42
~shilling -0.1
~ship 0.25
~shop -0.17
~shor -0.12
~should 0.55
~shown 0.21
~shrink -0.13
~sick 0.26
~sinc -0.35
~site 0.1
~sits -0.15
~sixteen -0.23
~sixth -0.21
~sixty -0.2
~siz -0.33
~size 0.19
~skipper 0.23
~sky -0.14
~skylight -0.16
~sleep -0.47
~slid -0.59
~slipp -0.25
~small -0.26
~smart 0.13
~soc -0.11
~social 0.16
~society -0.37
~society's -0.22
~sold -0.34
~some -0.17
~sonographer -0.26
~sorghum 0.4
~sort 0.19
~south 0.18
~spac -0.57
~spain 0.15
~spe 0.17
~speak -0.33
~specimen 0.37
~specy 0.21
~spend -0.29
~spent -0.1
~spin-out 0.13
~spread 0.15
~sprint 0.11
~squar -0.37
~st -0.24
~stall 0.27
~stand -0.27
~star -0.12
~start 0.2
~start-ups 0.14
~starter -0.18
~stat -0.28
~state's 0.19
~statu -0.18
~statut -0.11
~stay 0.23
~steer 0.13
~steward 0.32
~still -0.65
~stipend 0.32
~stood -0.68
~stor 0.1
~strategy -0.15
~stream 0.25
~street -0.1
~stretch -0.2
~stud 0.1
~student 0.39
~studio 0.16
~study 0.25
~subject 0.41
~submitt -0.27
~subscriber 0.22
~subscription -0.23
~subsidy -0.41
~succes 0.16
~successful -0.1
~suggest -0.22
~suit -0.17
~sum 0.2
~sumatran 0.12
~summer 0.12
~sun -0.36
~sunday -0.21
~supplier -0.14
~supply -0.18
~surgery 0.28
~surplu 0.33
~survey -0.18
~swallow -0.16
~swimm 0.11
~system -0.16
~tak -0.27
~take 0.31
~talk 0.22
~tank -0.17
~tap 0.29
~tariff -0.13
~tast 0.14
~taught -0.2
~tax -0.16
~teacher 0.1
~technical 0.14
~teenager 0.1
~telephon -0.3
~ten -0.18
~tenant -0.29
~tender -0.16
~tent 0.13
~tenth -0.18
~termpool -0.13
~test 0.55
~tetrad -0.23
~th -0.21
~than -0.21
~thank 0.12
~thaw -0.14
~the -0.45
~them 0.32
~thes 0.25
~they -0.27
~thing -0.32
~third -0.22
~thirty 0.16
~thirty-one -0.12
~this 0.31
~thos -0.22
~thought -0.13
~thousand -0.17
~thre -0.21
~three-year -0.1
~through 0.13
~thursday -0.11
~ticket 0.34
~tide 0.11
~tiger 0.12
~time 0.31
~titl -0.25
~today -0.28
~together 0.29
~toll 0.1
~tonn 0.24
~too -0.21
~took -0.52
~tool 0.17
~top-quartil 0.17
~topic 0.26
~total 0.8
~touch -0.38
~town 0.1
~tractor -0.16
~trad 0.28
~trader 0.14
~train 1.01
~traine 0.16
~traineeship 0.26
~tram 0.13
~transect 0.14
~transferr 0.13
~transport -0.1
~trap -0.1
~tre 0.18
~treat -0.26
~tribunal -0.1
~trip 0.3
~tripl -0.1
~trust 0.25
~tuition -0.17
~turn 0.1
~turnover -0.27
~tutor 0.2
~twelv 0.21
~twic -0.12
~two 0.13
~two-day 0.1
~type 0.12
~typical -0.27
~un's -0.11
~unchang 0.19
~under -0.1
~undergraduat 0.18
~undertak 0.5
~unemployment -0.15
~union -0.19
~unit 0.14
~university 0.15
~unpaid -0.12
~unrestrict -0.16
~upgrad -0.1
~upper 0.19
~us -0.52
~usd 0.23
~use 0.23
~used -0.12
~uses -0.13
~v 0.15
~vacancy 0.14
~valu -0.26
~valv -0.12
~van -0.24
~vans 0.18
~vault -0.14
~vermeer 0.11
~version -0.3
~vessel 0.13
~veterinary -0.2
~vietnam 0.2
~view 0.15
~villag 0.41
~visit 0.36
~visitor 0.15
~volum -0.29
~volunteer -0.14
~vot -0.44
~wafer 0.19
~wage -0.16
~wait -0.15
~walk 0.6
~walker 0.15
~want 0.69
~war -0.13
~ward -0.37
~was -0.57
~wast 0.11
~we -0.14
~we'll 0.34
~we're 0.14
~weather 0.16
~webinar 0.24
~week 0.41
~weekday -0.32
~weigh -0.1
~weight -0.16
~weir 0.13
~well 0.51
~went -0.37
~were -0.5
~wet -0.25
~wher 0.33
~wherea -0.13
~which 0.43
~who -0.39
~why 0.22
~widow 0.14
~will 0.41
~win 0.28
~window -0.13
~wing 0.11
~winter 0.17
~with 0.17
~without -0.37
~women -0.12
~women's 0.1
~won -0.23
~worker -0.17
~workplac -0.11
~workshop 0.29
~world -0.13
~worldwid -0.24
~worth -0.18
~would 0.16
~wp 0.14
~writ -0.59
~written -0.16
~wrong -0.17
~x 0.14
~yard 0.4
~year 0.33
~year-old -0.16
~yearbook 0.14
~yet -0.3
~yield -0.13
~you -0.31
~young 0.24
~zero -0.13
~zon -0.2
~zoo -0.13
~£ -0.18
`;
