package io.sportello.policies.studio;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Stores who answers for a policy. */
interface PolicyOwnerRepository extends Repository<PolicyOwner, String> {

    PolicyOwner save(PolicyOwner owner);

    void deleteById(String policy);

    List<PolicyOwner> findAll();
}
