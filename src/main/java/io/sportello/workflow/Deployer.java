package io.sportello.workflow;

import io.sportello.assets.Asset;
import io.sportello.assets.Assets;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXParseException;

/** Deploys the processes and forms at start-up; a file that has not changed makes no new version. */
@Component
class Deployer implements SmartInitializingSingleton {

    private final Assets assets;
    private final RepositoryService repository;

    Deployer(Assets assets, RepositoryService repository) {
        this.assets = assets;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        assets.find("forms", ".form").forEach(this::deploy);
        assets.find("processes", ".bpmn").forEach(this::deploy);
    }

    /** One deployment a file, so that changing one leaves the versions of the others alone. */
    void deploy(Asset asset) {
        try {
            repository
                    .createDeployment()
                    .name(asset.path())
                    .addInputStream(asset.path(), asset.open())
                    .enableDuplicateFiltering(true)
                    .deploy();
        } catch (ParseException e) {
            throw new BrokenProcess(asset, e);
        } catch (ProcessEngineException e) {
            if (NestedExceptionUtils.getRootCause(e) instanceof SAXParseException xml) {
                throw new BrokenProcess(asset, xml);
            }
            throw e;
        }
    }
}
