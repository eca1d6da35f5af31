// The identifiers by which records name kinds, as they come with InvenioRDM (invenio-rdm-records, fixtures/data/vocabularies);
// a repository may have more of its own.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const vocabularies = {
  'kind of resource': words(
    `publication publication-annotationcollection publication-book publication-section publication-conferencepaper
    publication-conferenceproceeding publication-datamanagementplan publication-journal publication-article
    publication-patent publication-peerreview publication-preprint publication-deliverable publication-milestone
    publication-proposal publication-report publication-softwaredocumentation publication-taxonomictreatment
    publication-technicalnote publication-workingpaper publication-datapaper publication-dissertation
    publication-standard publication-studyregistration publication-other poster presentation event dataset image
    image-figure image-plot image-drawing image-diagram image-photo image-other model video audio software lesson
    software-computationalnotebook other physicalobject workflow project instrument`,
  ),
  'kind of title': words('alternative-title subtitle translated-title other'),
  'kind of description': words('abstract methods series-information table-of-contents technical-info other'),
  'kind of date': words(
    'accepted available collected copyrighted created issued other submitted updated valid withdrawn coverage',
  ),
  role: words(
    `contactperson datacollector datacurator datamanager distributor editor hostinginstitution producer projectleader
    projectmanager projectmember registrationagency registrationauthority relatedperson researcher researchgroup
    rightsholder sponsor supervisor translator workpackageleader other`,
  ),
  relation: words(
    `iscitedby cites issupplementto issupplementedby iscontinuedby continues isdescribedby describes hasmetadata
    ismetadatafor hasversion isversionof isnewversionof ispreviousversionof ispartof haspart ispublishedin
    isreferencedby references isdocumentedby documents iscompiledby compiles isvariantformof isoriginalformof
    isidenticalto isreviewedby reviews isderivedfrom issourceof isrequiredby requires isobsoletedby obsoletes
    istranslationof hastranslation iscollectedby collects other`,
  ),
} as const;

export type Vocabulary = keyof typeof vocabularies;
